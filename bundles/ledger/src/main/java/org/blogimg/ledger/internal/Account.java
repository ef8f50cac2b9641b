package org.blogimg.ledger.internal;

/** The accounts of the double entry: two for each owner, three of the house. */
enum Account {
    /** An owner's, to spend. */
    FREE,
    /** An owner's, set aside for jobs. */
    HELD,
    /** The house's: what it gave. */
    GIVEN,
    /** The house's: what was spent. */
    SPENT,
    /** The house's: what was sold, less what was clawed back. */
    SOLD;

    /** Stands in place of an owner in the house's own entries. */
    static final String HOUSE = "-";

    String owner(String owner) {
        return this == FREE || this == HELD ? owner : HOUSE;
    }
}
