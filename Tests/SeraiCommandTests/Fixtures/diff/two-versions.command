diff parcel@1.0.0 parcel@2.0.0
