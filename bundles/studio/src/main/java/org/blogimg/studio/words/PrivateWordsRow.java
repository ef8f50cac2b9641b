package org.blogimg.studio.words;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** The words of one owner, a line each, sealed as a whole: how many there are stands nowhere. */
@Entity
@Table(name = PrivateWordsRow.TABLE)
class PrivateWordsRow {
    static final String TABLE = "studio_words_private";

    @Id
    String owner = "";

    @Personal(DataClass.ACCOUNT)
    byte[] words = {};
}
