search tag:none category:custom parcel --as-of 2026-06-01
