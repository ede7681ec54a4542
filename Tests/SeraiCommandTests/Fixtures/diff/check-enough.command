diff parcel --check
