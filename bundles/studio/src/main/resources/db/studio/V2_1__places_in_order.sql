-- Objects are carried from one store to another in the order of their places, and each is looked for by its place.
create index studio_rendition_by_place on studio_rendition (uri);
