package org.blogimg.studio.table;

import org.blogimg.api.storage.ObjectShelf;
import org.blogimg.base.PlaceColumn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the sizes of all pictures lie. What a provider sent lies beside them until it is clean, and is not moved. */
@Component(service = ObjectShelf.class)
public final class RenditionShelf extends PlaceColumn {
    @Activate
    public RenditionShelf(@Reference Records records) {
        super(records.tables, "studio_rendition", "RenditionRow", "uri");
    }
}
