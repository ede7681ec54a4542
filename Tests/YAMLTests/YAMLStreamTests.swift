import Testing
import Values
import YAML

/// Texts and the data that they stand for, as JSON, by what they show.
@Suite struct YAMLStreamTests {
  @Test(arguments: [
    ("a: 1\nb:\n  c: 2\n  d: [3]\n", #"[{"a":1,"b":{"c":2,"d":[3]}}]"#),
    ("a:\n- b\n- c\nd: e\n", #"[{"a":["b","c"],"d":"e"}]"#),
    ("- - a\n  - b\n-  - c\n   - d: 1\n     e: 2\n", #"[[["a","b"],["c",{"d":1,"e":2}]]]"#),
    ("? a\n: -\tb\n  -  -\tc\n     - d\n", #"[{"a":["b",["c","d"]]}]"#),
    ("? |\n  k\n: v\n? a\n? b\nc:\n", #"[{"k\n":"v","a":null,"b":null,"c":null}]"#),
    ("?\n- a\n:\n- b\n", #"[{"[\"a\"]":["b"]}]"#),
    ("- ? : x\n- ? a: b\n  : c: d\n", #"[[{"{\"\":\"x\"}":null},{"{\"a\":\"b\"}":{"c":"d"}}]]"#),
    (": a\n", #"[{"":"a"}]"#),
    ("-\n-\n  # c\n\n  b\n-\t-1\n", #"[[null,"b",-1]]"#),
    ("  a: 1\n  b: 2\n", #"[{"a":1,"b":2}]"#),
    ("a: 1\n\t\nb: 2 \t\n", #"[{"a":1,"b":2}]"#),
    ("a\t:\tb\n\"c\"\t: d\n", #"[{"a":"b","c":"d"}]"#),
  ])
  func `block collections`(_ text: String, _ json: String) throws { try check(text, json) }

  @Test(
    arguments: [
      ("[a, [b, {}], {c: , d}, ]", #"[["a",["b",{}],{"c":null,"d":null}]]"#),
      ("{a:b, \"c\":d, e : f, g: }", #"[{"a:b":null,"c":"d","e":"f","g":null}]"#),
      (
        "[a: 1, ? b, : c, \"d\":e, [f]: g, ?h]",
        #"[[{"a":1},{"b":null},{"":"c"},{"d":"e"},{"[\"f\"]":"g"},"?h"]]"#
      ),
      ("{ ? foo :, : bar, ? }", #"[{"foo":null,"":null}]"#),
      ("{ \"a\" # c\n  :b,\n\n multi\n line: c }", #"[{"a":"b","multi line":"c"}]"#),
      ("[? foo\n bar : baz ]", #"[[{"foo bar":"baz"}]]"#),
      ("k: {\n k\n :\n v\n }\n", #"[{"k":{"k":"v"}}]"#),
      ("\t[\n\t]\n", "[[]]"),
      ("{a}: b\n[c, d]: e\n", #"[{"{\"a\":null}":"b","[\"c\",\"d\"]":"e"}]"#),
      ("- [a\n  b, c]: 1\n", nil),
    ] as [(String, String?)])
  func `flow collections`(_ text: String, _ json: String?) throws { try check(text, json) }

  @Test(arguments: [
    ("a\n b\n\n c\n", #"["a b\nc"]"#),
    ("a:b#c -d ?e\n", #"["a:b#c -d ?e"]"#),
    ("- a -b\n -c\n- !x\n", #"[["a -b -c",""]]"#),
    ("'a''b\n\n c '", #"["a'b\nc "]"#),
    ("\"a \\\n  \\  b\tc \n\t d\\te\"", #"["a   b\tc d\te"]"#),
    ("\"\\x41\\u00e9\\U0001F600\\ud83d\\ude00\\/\\N\"", #"["Aé😀😀/\u0085"]"#),
    ("\"b\nc\"", #"["b c"]"#),
    ("a: \"\u{7F}\u{FEFF}\"", #"[{"a":"\u007f\ufeff"}]"#),
    (
      "[1, -0x1, 0x1F, 0o17, 1e3, .5, +7, ~, True, no]",
      #"[[1,"-0x1",31,15,1000,0.5,7,null,true,"no"]]"#
    ),
  ])
  func `scalars of one style and another`(_ text: String, _ json: String) throws {
    try check(text, json)
  }

  @Test(arguments: [
    ("a: |\n b\n  c\n\n d\n#x\n", #"[{"a":"b\n c\n\nd\n"}]"#),
    ("a: >\n b\n c\n\n\n d\n  e\n f\n", #"[{"a":"b c\n\nd\n e\nf\n"}]"#),
    ("a: >+\n b\n\n\nc: |-\n d\n\n", #"[{"a":"b\n\n\n","c":"d"}]"#),
    ("a: |2-\n    x\nb: |-1\n  y", #"[{"a":"  x","b":" y"}]"#),
    ("- |\n\n  x\n- |\n- |+\n   ", #"[["\nx\n","","\n"]]"#),
    ("a: |\n  x\n   ", #"[{"a":"x\n \n"}]"#),
    ("a: |\n \t\n", #"[{"a":"\t\n"}]"#),
    ("a: |\n  x\n # c\n\t\nb: 1\n", #"[{"a":"x\n","b":1}]"#),
    ("--- >\na\n# b\nc\n--- |1-\n", ##"["a # b c\n",""]"##),
    ("a: |\r\n  d\r\n  e\r\nb: f\r", #"[{"a":"d\ne\n","b":"f"}]"#),
  ])
  func `block scalars`(_ text: String, _ json: String) throws { try check(text, json) }

  @Test(arguments: [
    ("a: &x [1]\nb: *x\n", #"[{"a":[1],"b":[1]}]"#),
    ("a: &x 1\n*x : 2\n&y c: *y\n", #"[{"a":1,"1":2,"c":"c"}]"#),
    ("&a: k: &a v\nb: *a:\n", #"[{"k":"v","b":"k"}]"#),
    ("a: &x\n !!map\n  b: c\nd: !t &y\n- e\n", #"[{"a":{"b":"c"},"d":["e"]}]"#),
    ("&m\n&k [a]: b\n", #"[{"[\"a\"]":"b"}]"#),
    ("[&a a, *a, &b , !!str , &c !x [], *b]", #"[["a","a",null,"",[],null]]"#),
    ("- ! 1\n- !!int 1\n- !<tag:yaml.org,2002:str> 1\n- !!null ''\n", #"[["1",1,"1",null]]"#),
    ("%TAG !y! tag:yaml.org,2002:\n%X y\n---\n!y!str 1\n", #"["1"]"#),
  ])
  func `anchors, aliases and tags`(_ text: String, _ json: String) throws {
    try check(text, json)
  }

  @Test(
    arguments: [
      ("", "[]"), ("# c\n\n...\n", "[]"), ("---\n", "[null]"),
      ("a: 1\n--- [x]\n...\n...\n# c\nb\n", #"[{"a":1},["x"],"b"]"#),
      ("\u{FEFF}a\n...\n\u{FEFF}b\n\u{FEFF}--- c\n", #"["a","b","c"]"#),
      ("a\n%YAML 1.2\n...\n%YAML 1.3\n--- b\n", #"["a %YAML 1.2","b"]"#),
      ("--- \"a\n...b\"\n---c\n", nil),
    ] as [(String, String?)])
  func `documents`(_ text: String, _ json: String?) throws { try check(text, json) }

  @Test func `JSON is YAML`() throws {
    let json = #"{"a":[1,-2.5e3,true,null,"\ud83d\ude00\"/\\\u0000"],"":{"b":{}}, "c":[]}"#
    #expect(try YAMLStream.values(of: json) == [JSONReader.value(of: json)])
  }

  @Test func `keys that look alike and are not the same stay apart`() throws {
    let value = try YAMLStream.values(of: "\u{E9}: 1\ne\u{301}: 2\n\u{E9}: 3\n").first
    #expect(value?.object?.count == 2)
  }

  /// nil stands for a text that is to be refused.
  private func check(_ text: String, _ json: String?) throws {
    guard let json else {
      #expect(throws: YAMLError.self) { try YAMLStream.values(of: text) }
      return
    }
    #expect(try .array(YAMLStream.values(of: text)) == JSONReader.value(of: json))
  }
}
