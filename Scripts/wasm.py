"""Reads and writes WebAssembly modules: what the scripts that make and weigh those of pages have in common."""

import sys

# Sections, by their numbers.
CUSTOM, IMPORTS, FUNCTIONS, EXPORTS, START, ELEMENTS, CODE, DATA = 0, 2, 3, 7, 8, 9, 10, 11
# Instructions by what follows them: a number, a byte for each of four or eight, an address (two numbers).
NUMBER = {0x02, 0x03, 0x04, 0x0C, 0x0D, *range(0x20, 0x27), 0x3F, 0x40, 0x41, 0x42, 0xD0}
BYTES = {0x43: 4, 0x44: 8}
TWO_NUMBERS = {0x11, *range(0x28, 0x3F)}
CALL, TABLE, SELECT, MORE, REFERENCE = 0x10, 0x0E, 0x1C, 0xFC, 0xD2


class Reader:
    """Reads a module's numbers."""

    def __init__(self, data, place=0):
        self.data, self.place = data, place

    def number(self):
        value = shift = 0
        while True:
            byte = self.data[self.place]
            self.place += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def bytes(self, count):
        self.place += count
        return self.data[self.place - count:self.place]

    def text(self):
        return bytes(self.bytes(self.number())).decode()

    @property
    def isAtEnd(self):
        return self.place >= len(self.data)


def packed(value):
    """A number as a module has it."""
    data = bytearray()
    while value > 127:
        data.append(value & 127 | 128)
        value >>= 7
    data.append(value)
    return bytes(data)


def sections(module):
    """Number and contents of each section, in order."""
    reader = Reader(module, 8)
    found = []
    while not reader.isAtEnd:
        kind = reader.bytes(1)[0]
        found.append((kind, reader.bytes(reader.number())))
    return found


def module(header, sections):
    """What `sections` has read, written again after the first bytes of a module."""
    return header[:8] + b"".join(bytes([kind]) + packed(len(data)) + data for kind, data in sections)


def custom(module):
    """The sections with names, by them."""
    found = {}
    for kind, data in sections(module):
        if kind == CUSTOM:
            reader = Reader(data)
            name = reader.text()
            found[name] = data[reader.place:]
    return found


def bodies(code):
    """The functions of a section of code."""
    reader = Reader(code)
    return [reader.bytes(reader.number()) for _ in range(reader.number())]


def code(bodies):
    """A section of code of functions."""
    return packed(len(bodies)) + b"".join(packed(len(body)) + body for body in bodies)


def names(module):
    """The names of functions, as the compiler has them; nothing of a module without."""
    reader = Reader(custom(module).get("name", b""))
    while not reader.isAtEnd:
        what, end = reader.bytes(1)[0], reader.number() + reader.place
        if what == 1:
            found = [(reader.number(), reader.text()) for _ in range(reader.number())]
            return [name for _, name in sorted(found)]
        reader.place = end
    return []


def instructions(body):
    """Each instruction of a function: its first byte, where it begins, and a reader behind that byte.

    The reader has to be read on by `skip`, or by whoever wants to know more.
    """
    reader = Reader(body)
    for _ in range(reader.number()):
        reader.number()
        reader.bytes(1)
    while not reader.isAtEnd:
        start = reader.place
        first = reader.bytes(1)[0]
        yield first, start, reader


def skip(first, reader):
    """Reads what follows an instruction's first byte."""
    if first in (CALL, REFERENCE) or first in NUMBER:
        reader.number()
    elif first in TWO_NUMBERS:
        reader.number(), reader.number()
    elif first in BYTES:
        reader.bytes(BYTES[first])
    elif first == TABLE:
        for _ in range(reader.number() + 1):
            reader.number()
    elif first == SELECT:
        reader.bytes(reader.number())
    elif first == MORE:
        # Copying and filling memory name it; conversions name nothing.
        kind = reader.number()
        if kind not in (*range(8), 10, 11):
            sys.exit(f"nobody here knows the instruction 0xFC {kind}")
        reader.bytes({10: 2, 11: 1}.get(kind, 0))
