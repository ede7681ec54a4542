explain not-an-ownr
