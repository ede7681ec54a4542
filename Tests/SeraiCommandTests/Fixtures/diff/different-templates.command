diff parcel@1.0.0 base@1.0.0
