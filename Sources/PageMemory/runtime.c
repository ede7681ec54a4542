// What the compiler and the standard library ask of a system and WebAssembly has not. Compiled by
// Scripts/build-wasm.

#include <stddef.h>
#include <stdint.h>

double strtod(const char *text, char **end);

// The seed of hashes: the same each time, so that a page needs nothing of the system; a template that makes
// hashing slow slows down the one worker that has opened it.
void arc4random_buf(void *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) ((uint8_t *)bytes)[index] = (uint8_t)(index * 151 + 41);
}

// Where the libraries would complain, and what `strtod` would read a file with: it reads a text here.
void *__stderr_FILE;
int fputs(const char *text, void *file) { return 0; }
int putchar(int character) { return character; }
int __uflow(void *file) { return -1; }

// Reads a number as C does; the standard library has refused leading white space before.
const char *_swift_stdlib_strtod_clocale(const char *text, double *number) {
  char *end;
  *number = strtod(text, &end);
  return end;
}

typedef union {
  __int128 whole;
  struct {
    uint64_t low;
    int64_t high;
  } halves;
} Wide;

// The product of two numbers of 128 bits, from products of 32 bits.
__int128 __multi3(__int128 left, __int128 right) {
  Wide a = {.whole = left}, b = {.whole = right}, product;
  const uint64_t mask = UINT32_MAX;
  uint64_t a0 = a.halves.low & mask, a1 = a.halves.low >> 32;
  uint64_t b0 = b.halves.low & mask, b1 = b.halves.low >> 32;
  uint64_t lowest = a0 * b0;
  uint64_t middle = a1 * b0 + (lowest >> 32);
  uint64_t other = a0 * b1 + (middle & mask);
  product.halves.low = (other << 32) | (lowest & mask);
  uint64_t high = a1 * b1 + (middle >> 32) + (other >> 32);
  product.halves.high = (int64_t)(high + (uint64_t)a.halves.high * b.halves.low
                                  + a.halves.low * (uint64_t)b.halves.high);
  return product.whole;
}
