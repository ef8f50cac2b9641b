package org.blogimg.base.internal;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

import javax.persistence.EntityManagerFactory;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;

import org.blogimg.base.InstantAsMillis;
import org.blogimg.base.Slice;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleReference;

/**
 * A slice as EclipseLink wants to be told of it, without a persistence.xml and without a JPA container, whose presence
 * makes each later install refresh bundles of the core (docs/adr/0002-persistence.md).
 */
final class SliceUnit implements PersistenceUnitInfo {
    /** Two units of one name would share a session: each factory gets a name of its own. */
    private static final AtomicLong MADE = new AtomicLong();

    private final Slice slice;
    private final DataSource pool;
    private final ClassLoader loader;

    private SliceUnit(Slice slice, DataSource pool) {
        this.slice = slice;
        this.pool = pool;
        this.loader = new SliceLoader(slice.loader());
    }

    static EntityManagerFactory factory(Slice slice, DataSource pool) {
        Map<String, Object> settings = Map.of(
                "eclipselink.session-name", slice.name() + "-" + MADE.incrementAndGet(),
                "eclipselink.weaving", "false",
                "eclipselink.target-server", "None",
                "eclipselink.cache.shared.default", "false",
                "eclipselink.logging.level", "OFF",
                "eclipselink.logging.parameters", "false",
                "eclipselink.jdbc.batch-writing", "JDBC");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        SliceUnit unit = new SliceUnit(slice, pool);
        thread.setContextClassLoader(unit.loader);
        try {
            return new PersistenceProvider().createContainerEntityManagerFactory(unit, settings);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String getPersistenceUnitName() {
        return slice.name();
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return pool;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        @Nullable
        URL root = slice.loader() instanceof BundleReference home
                ? home.getBundle().getEntry("/")
                : slice.loader().getResource("db/" + slice.name());
        if (root == null) {
            throw new IllegalStateException("slice " + slice.name() + " has no folder db/" + slice.name());
        }
        return root;
    }

    @Override
    public List<String> getManagedClassNames() {
        List<String> names = new ArrayList<>();
        slice.entities().forEach(type -> names.add(type.getName()));
        names.add(InstantAsMillis.class.getName());
        return names;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Nothing is woven at run time.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return loader;
    }

    /** The slice's classes first, then ours and EclipseLink's, so that a slice need not import what it never names. */
    private static final class SliceLoader extends ClassLoader {
        private static final String OURS = InstantAsMillis.class.getPackageName();

        SliceLoader(ClassLoader slice) {
            super(slice);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> neighbour = name.startsWith(OURS) ? SliceUnit.class : PersistenceProvider.class;
            return neighbour.getClassLoader().loadClass(name);
        }
    }
}
