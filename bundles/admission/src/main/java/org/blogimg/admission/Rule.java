package org.blogimg.admission;

/** Why a bundle stays out; the door's book holds these names. */
public enum Rule {
    /** There is no such file, or it cannot be read. */
    UNREADABLE,
    /** More bytes or entries than are looked at, packed or unpacked. */
    TOO_BIG,
    /** No jar, or one that two readers would read differently. */
    NO_JAR,
    /** No signature at all. */
    UNSIGNED,
    /** An entry that no signature covers. */
    ENTRY_UNSIGNED,
    /** Bytes that are not those which were signed. */
    TAMPERED,
    /** A digest, signature or key that can be forged. */
    WEAK,
    /** More than one signer, or not the same for all entries. */
    SEVERAL_SIGNERS,
    /** A certificate before or after its time. */
    EXPIRED,
    /** A signer whom the operator has not named. */
    UNTRUSTED,
    /** The headers are not those of a bundle that can stand here. */
    HEADER,
    /** A name that belongs to the house. */
    HOUSE_NAME,
    /** A package that is not a plug-in's to import. */
    IMPORT,
    /** A part of another bundle. */
    FRAGMENT,
    /** Native code that nobody allowed. */
    NATIVE,
    /** It is here already. */
    PRESENT,
    /** Same name and version as one that is known, with other bytes. */
    OTHER_BYTES,
    /** An older version than the one installed. */
    OLDER,
    /** Something that it needs is not here, or its start failed. */
    UNRESOLVED,
    /** Other bundles would have to be wired anew. */
    REFRESH,
    /** What lies on the disk is not what was let in. */
    CHANGED,
    /** There is no such bundle, or it did not come by the door. */
    UNKNOWN
}
