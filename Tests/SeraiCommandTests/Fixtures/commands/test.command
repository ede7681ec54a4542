test catalog
