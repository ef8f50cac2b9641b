package org.blogimg.base;

import java.util.List;

import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

import org.blogimg.api.storage.ObjectShelf;

/**
 * A shelf over one column of one entity. Give the column an index: places are read in their order, page by page. A place
 * is written by one statement that says what it must find; whoever forgets a row must lock it before it reads the place.
 */
public abstract class PlaceColumn implements ObjectShelf {
    private final Tables tables;
    private final String name;
    private final String entity;
    private final String field;

    /**
     * @param name as {@link ObjectShelf#name()}
     * @param entity the entity's name in queries
     * @param field its field with the place
     */
    protected PlaceColumn(Tables tables, String name, String entity, String field) {
        this.tables = tables;
        this.name = name;
        this.entity = entity;
        this.field = field;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<String> places(String store, String after, int limit) {
        return tables.read(in -> query(
                        "select r.FIELD from ENTITY r where r.FIELD > :after and r.FIELD < :end order by r.FIELD", in)
                .setParameter("after", after.isEmpty() ? store + ":" : after)
                .setParameter("end", end(store))
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public final long count(String store) {
        return tables.read(in -> in.createQuery(
                        spelt("select count(r) from ENTITY r where r.FIELD > :start and r.FIELD < :end"), Long.class)
                .setParameter("start", store + ":")
                .setParameter("end", end(store))
                .getSingleResult());
    }

    @Override
    public final boolean names(String place) {
        return tables.read(in -> !query("select r.FIELD from ENTITY r where r.FIELD = :place", in)
                .setParameter("place", place)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Override
    public final boolean moved(String from, String to) {
        return tables.write(in -> in.createQuery(spelt("update ENTITY r set r.FIELD = :to where r.FIELD = :from"))
                        .setParameter("to", to)
                        .setParameter("from", from)
                        .executeUpdate()
                > 0);
    }

    /** Behind every place in the store: the sign after the colon. */
    private static String end(String store) {
        return store + ";";
    }

    private TypedQuery<String> query(String jpql, EntityManager in) {
        return in.createQuery(spelt(jpql), String.class);
    }

    private String spelt(String jpql) {
        return jpql.replace("ENTITY", entity).replace("FIELD", field);
    }
}
