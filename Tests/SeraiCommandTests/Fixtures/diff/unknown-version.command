diff parcel@1.0.0 parcel@3.0.0
