diff parcel@1.0.0 --format markdown
