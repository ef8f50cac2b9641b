package org.blogimg.anonymiser;

/** What was found, and as which an owner is told of it. */
public enum Kind {
    OWN("your own details", "person"),
    PERSON("name", "person"),
    PLACE("place", "place"),
    COMPANY("company", "company"),
    STREET("street", "street"),
    UNKNOWN("unknown word", "thing"),
    WEB("web address", "page"),
    EMAIL("e-mail", "address"),
    IBAN("bank account", "account"),
    CARD("card number", "card"),
    NETWORK("network address", "computer"),
    SOCIAL_SECURITY("social security number", "number"),
    PHONE("telephone number", "telephone"),
    USER("user name", "person"),
    CODE("code", "number"),
    STEERING("command to a server", "");

    private final String label;
    private final String standIn;

    Kind(String label, String standIn) {
        this.label = label;
        this.standIn = standIn;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The name of what is drawn instead; empty where nothing is. */
    String standIn() {
        return standIn;
    }
}
