package org.blogimg.vault;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One file, {@code etc/org.blogimg.vault.cfg}, for all parts of the vault. */
@ObjectClassDefinition(name = "BlogImg vault", description = "Where keys lie and which store takes pictures")
public @interface VaultConfig {
    @AttributeDefinition(description = "Folder of the key slots; empty: keys in the data folder")
    String keys__folder() default "";

    @AttributeDefinition(description = "File of the master key; empty: master in the folder of the key slots")
    String master__key__file() default "";

    @AttributeDefinition(description = "The blob store that new pictures go to")
    String store() default "filesystem";
}
