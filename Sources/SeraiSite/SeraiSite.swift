// What reads, checks and publishes a catalog, under one name.
@_exported public import CatalogModel
@_exported public import CatalogReading
@_exported public import Files
@_exported public import Insights
@_exported public import Publishing
@_exported public import Rendering
@_exported public import SeraiEngine
@_exported public import Validation
