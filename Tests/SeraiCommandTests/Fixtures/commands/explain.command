explain not-an-owner
