diff parcel@2.0.0 parcel@1.1.0 --check
