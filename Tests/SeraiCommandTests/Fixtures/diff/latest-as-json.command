diff parcel --format json
