import Testing
@testable import AuthoringServer

@Suite struct RequestTests {
  @Test(
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-", .part(0..<10)), ("bytes=2-4", .part(2..<5)),
      ("bytes=8-99", .part(8..<10)), ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)),
      ("bytes=10-", .outside), ("bytes=-0", .outside), ("bytes=4-2", .whole),
      ("bytes=0-1,3-4", .whole), ("bytes=a-b", .whole), ("lines=1-2", .whole), ("bytes=-", .whole),
      ("bytes=99999999999999999999-", .whole),
    ] as [(String?, ByteRange)])
  func `a range is the part that RFC 9110 makes of it`(header: String?, range: ByteRange) {
    #expect(ByteRange(header, count: 10) == range)
  }

  @Test func `nothing of an empty file is in a range`() {
    #expect(ByteRange("bytes=0-", count: 0) == .outside)
    #expect(ByteRange("bytes=-5", count: 0) == .outside)
  }

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/index.md", "text/markdown; charset=utf-8"),
    ("feed.xml", "application/atom+xml; charset=utf-8"), ("sitemap.xml", "application/xml"),
    ("assets/search.0.wasm", "application/wasm"), ("_headers", "text/plain; charset=utf-8"),
    ("site.webmanifest", "application/manifest+json"), ("x.unknown", "application/octet-stream"),
  ])
  func `a file has the type that its name says`(path: String, type: String) {
    #expect(MediaType.of(path) == type)
  }

  @Test(
    arguments: [
      ("localhost:4000", true), ("127.0.0.1:4000", true), ("[::1]:4000", true),
      ("LOCALHOST:4000", true), ("localhost:4001", false), ("localhost", false),
      ("evil.example:4000", false), ("localhost.evil.example:4000", false), (nil, false),
    ] as [(String?, Bool)])
  func `another name for this machine is not answered to`(host: String?, isForUs: Bool) {
    var request = ServerRequest(method: "GET", path: "/")
    request.headers["host"] = host
    #expect(LoopbackGuard(port: 4000).isForUs(request) == isForUs)
  }

  @Test(
    arguments: [
      ([:], true), (["origin": "http://localhost:4000"], true),
      (["origin": "https://localhost:4000"], false), (["origin": "http://evil.example"], false),
      (["origin": "null"], false), (["sec-fetch-site": "same-origin"], true),
      (["sec-fetch-site": "none"], true), (["sec-fetch-site": "same-site"], false),
      (["sec-fetch-site": "cross-site"], false),
      (["origin": "http://localhost:4000", "sec-fetch-site": "cross-site"], false),
    ] as [([String: String], Bool)])
  func `a page of another origin is told from the author`(
    headers: [String: String], isOwn: Bool
  ) {
    let request = ServerRequest(method: "POST", path: "/", headers: headers)
    #expect(LoopbackGuard(port: 4000).isOwn(request) == isOwn)
  }

  @Test(
    arguments: [
      ("/a/b.html", "/a/b.html"), ("/a%20b", "/a b"),
      ("/1.0.0...1.1.0.html", "/1.0.0...1.1.0.html"),
      ("/../x", nil), ("/a/%2e%2e/x", nil), ("/%00", nil), ("/%zz", nil), ("/%", nil), ("x", nil),
      ("/%FF", nil), ("/a/./b", nil),
    ] as [(String, String?)])
  func `a path that leads up is none`(path: String, decoded: String?) {
    #expect(path.decodedPath == decoded)
  }

  @Test func `a page gets the script before its head ends, and nothing else`() {
    let page = Array("<html><head><title>a</title></head><body></head></body></html>".utf8)
    let live = LivePage.adding(to: page, base: "/sub/", generation: 7)
    #expect(
      String(decoding: live, as: UTF8.self) == """
        <html><head><title>a</title><script src="/sub/.serai/live.js?generation=7" defer></script>
        </head><body></head></body></html>
        """)
  }
}
