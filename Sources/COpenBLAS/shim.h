/* The two routines of LAPACK that Serai calls, as Fortran names them; OpenBLAS brings them. */
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info);
void dpotri_(const char *uplo, const int *n, double *a, const int *lda, int *info);
