import JSONSchema
import Testing
import Values

@Test(arguments: [
  (
    "date", "2024-02-29 0000-01-01",
    "2023-02-29 2024-1-01 2024-13-01 2024-01-32 24-01-01 2024-01-01Z"
  ),
  (
    "time", "00:00:00Z 23:59:60Z 15:59:60-08:00 01:29:60+01:30 12:00:00.123+23:59 08:30:06z",
    "24:00:00Z 12:00:60Z 22:59:60Z 12:00:00 12:00Z 12:00:00.Z 12:00:00+24:00 12:00:00+0100 1२:00:00Z"
  ),
  (
    "date-time",
    "1985-04-12T23:20:50.52Z 1990-12-31T23:59:60Z 1990-12-31T15:59:60-08:00 1985-04-12t23:20:50z",
    "1985-04-12_23:20:50Z 1998-12-31T23:58:60Z 1990-02-31T15:59:59Z 2013-350T01:01:01Z 1985-04-12T23:20:50"
  ),
  (
    "duration", "P4DT12H30M5S P4Y PT0S P1M PT36H P2W P1Y2M3D P1YT1S",
    "P P1 PT 4DT P4DT P1D2H P2D1Y P1Y1W P1Y3D PT1H3S P-1D p1d P1D. P1.5D"
  ),
  (
    "email",
    #"a@b "joe.bloggs"@example.com joe+x@ex-ample.com a@[127.0.0.1] a@[IPv6:::1] te~st@e.org"#,
    "a @b a@ .a@b a.@b a..b@c a@b@c a@-b [127.0.0.1]@a a@[300.0.0.1] a@[::1] ü@b.de"
  ),
  (
    "hostname", "a www.example.com h0st 1.2 xn--4gbwdl.xn--wgbh1c A-B",
    "-a a- a..b .a a. a_b ab--cd xn-- xn--X é.de"
  ),
  (
    "ipv4", "192.168.0.1 0.0.0.0 255.255.255.255",
    "256.0.0.1 1.2.3 1.2.3.4.5 01.2.3.4 1.2.3.4/8 0x7f.0.0.1"
  ),
  (
    "ipv6",
    ":: ::1 1:: 1::8 1:2:3:4:5:6:7:8 ::ffff:192.168.0.1 1:2:3:4:5:6:1.2.3.4 1:2:3:4:5:6:7::",
    ": ::: 1::2::3 12345:: 1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 ::1%eth0 1:2:3:4::5:6:7:8 ::1.2.3 1: :1"
  ),
  (
    "uri",
    "http://a.b/c?d#e urn:oasis:names mailto:a@b.c http://[::1]:80/ a: http://u:p@h/%20 tel:+1 f:/a",
    #"//a /a a \\a http://a{b} http://[::1 http://a/%zz http://a:b/ 1a:b :// http://a\b http://[v1.%20]/ é:a"#
  ),
  ("uri-reference", "//a/b /a a ../b?c #d a/b:c ?q http://x", #"\\a a%z a:b{} #a\b 1:2"#),
  (
    "uuid", "2EB8AA08-AA98-11EA-B4AA-73B441D16380 2eb8aa08-aa98-11ea-b4aa-73b441d16380",
    "2eb8aa08-aa98-11ea-b4aa-73b441d1638 2eb8aa08aa9811eab4aa73b441d16380 2eb8aa08-aa98-11ea-b4aa-73b441d1638g"
  ),
  ("json-pointer", "/a/b~0~1 / /a//b", "a /~ /~2 #/a"),
  ("relative-json-pointer", "0 1/a 120# 0+1/a 2-10#", "/a # 01/a -1/a 0+0 1+ a 0##"),
  ("regex", "^a+$ [\\p{L}]", "( a{2,1} [b-a] \\Z"),
])
func `a format takes what its standard describes`(
  _ format: String, _ valid: String, _ invalid: String
) throws {
  let schema = try JSONSchema(["format": .string(format)], formats: .assertion)
  for (list, verdict) in [(valid, true), (invalid, false)] {
    for text in list.split(separator: " ") {
      #expect(schema.isValid(.string(String(text))) == verdict, "\(text)")
    }
  }
  #expect(schema.isValid(5))
  #expect(try JSONSchema(["format": .string(format)]).isValid("\u{0} no"))
}

@Test func `an empty text has no format but those of pointers and references`() throws {
  let open: Set = ["json-pointer", "uri-reference", "regex"]
  for format in [
    "date", "time", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "uri",
    "uri-reference", "uuid", "json-pointer", "relative-json-pointer", "regex",
  ] {
    let schema = try JSONSchema(["format": .string(format)], formats: .assertion)
    #expect(schema.isValid("") == open.contains(format), "\(format)")
  }
  #expect(try JSONSchema(["format": "color"], formats: .assertion).isValid("x"))
}
