import Handlebars
import Testing
import Values

/// What the reference does not show of helpers: their edges.
@Suite struct HelperTests {
  private func rendered(
    _ source: String, _ data: Value = [:], locale: String = "en",
    translations: [String: Value] = [:]
  ) throws -> (text: String, notes: [RenderNote]) {
    var set = TemplateSet()
    set.add(try HandlebarsTemplate(source, name: "main", escaping: .none))
    for (locale, texts) in translations {
      #expect(set.addTranslations(texts.object ?? Object(), locale: locale).isEmpty)
    }
    var output: [UInt8] = []
    var notes: [RenderNote] = []
    try set.render("main", data, .init(locale: locale), into: &output, notes: &notes)
    return (String(decoding: output, as: UTF8.self), notes)
  }

  @Test(arguments: [
    ("{{truncate x 3}}|{{truncate x 0}}|{{truncate x 1}}|{{truncate x 99}}", "👨‍👩‍👧é…||…|👨‍👩‍👧e\u{301}中文"),
    ("{{count x}}{{truncate 'a b c' 4 words=true}}{{truncate 'abc' 2 ellipsis='...'}}", "4a b…ab"),
    ("{{upper 'straße'}}{{lower 'ÀÉ'}}{{capitalize ''}}{{capitalize 'éa'}}", "STRASSEàéÉa"),
    ("{{upper 'iı' locale='tr'}} {{lower 'Iİ' locale='tr'}}", "İI ıi"),
    ("{{title 'ab  cd-ef'}}|{{trim '\u{A0}a\t'}}|{{replace 'aaa' 'aa' 'b'}}", "Ab  Cd-ef|a|ba"),
    (
      "{{join (split 'a,,b' ',') '|'}} {{count (split '' ',')}} {{join (split 'añ' '') '.'}}",
      "a||b 0 a.ñ"
    ),
    (
      "{{eq missing null}}{{eq '1' 1}}{{ne list list}}{{lt 'a' 'B'}}{{gt '😀' '\u{FF5E}'}}",
      "truefalsefalsefalsefalse"
    ),
    (
      "{{in missing list}}{{in 2 list}}{{in 'k' map}}{{includes 'abc' 'bc'}}{{in 'x' 5}}",
      "falsetruetruetruefalse"
    ),
    (
      "{{number '1e3'}} {{number '0012.50'}} {{number none.[0]}}{{number missing}} {{number yes}}",
      "1,000 12.5  true"
    ),
    (
      "{{number 5 minimumFractionDigits=2 maximumFractionDigits=1}} {{number -0.4 digits=0}}",
      "5.0 0"
    ),
    (
      "{{plural '1.0' one='one' other='other'}} {{plural 1 one='##' other=''}} {{plural 2 other='#%##'}}",
      "other # 2%#"
    ),
    (
      "{{slice list -1}} {{slice list 5}} {{slice list 1 0}} {{first list 0}}{{first none}}", "3   "
    ),
    ("{{sort mixed}} {{#each (sort rows by='n')}}{{v}}{{/each}}", "1,2,a,b,true, bca"),
    (
      "{{mod -7 3}} {{mod 5.5 2}} {{round big}} {{round '2.345' 1}} {{add '1' 2}}",
      "-1 1.5 1e+21 2.3 3"
    ),
    ("{{dateTime '2023-12-31T23:30-05:00' offset='Z' style='short'}}", "1/1/24, 4:30 AM"),
    ("{{date '2024-02-29T00:10:00.5+01:00' offset='-01:00' style='short'}}", "2/28/24"),
    (
      "{{time '07:05:09' style='medium'}} {{date '0001-01-01' style='long'}}",
      "7:05:09 AM January 1, 1"
    ),
  ])
  func `helpers at their edges`(source: String, expected: String) throws {
    let data: Value = [
      "big": 1e21, "yes": true, "x": "👨‍👩‍👧e\u{301}中文", "list": [1, 2, 3], "none": [], "map": ["k": 1],
      "mixed": ["b", 2, true, "a", nil, 1],
      "rows": [["n": "x", "v": "a"], ["n": 1, "v": "b"], ["n": 2, "v": "c"]],
    ]
    #expect(try rendered(source, data).text == expected)
  }

  @Test(arguments: [
    ("{{truncate x 'a'}}", 14, "'truncate' needs a whole number that is not negative here"),
    ("{{truncate x -1}}", 14, "'truncate' needs a whole number that is not negative here"),
    ("{{currency 1 'EURO'}}", 14, "'currency' needs a currency code such as \"EUR\" here"),
    ("{{date '2023-02-29'}}", 8, "'date' needs a date such as \"2024-03-05\" here"),
    ("{{number x locale='xx'}}", 19, nil),
    ("{{number x digit=2}}", 12, "'number' takes no 'digit='"),
    ("{{plural n one='a'}}", 3, "'plural' needs the form 'other='"),
    ("{{plural n on='a' other='b'}}", 12, "'plural' takes no 'on='"),
    ("{{relativeDays x}}", 3, "'relativeDays' needs the day to count from"),
    ("{{join 'a'}}", 8, "'join' needs a list here"),
    ("{{list x type='xor'}}", 15, "'type=' needs \"and\" or \"or\""),
    ("{{add 1}}", 3, "'add' takes 2 to 32 arguments"),
    ("{{time x offset='CET'}}", 17, "'offset=' needs an offset from UTC such as \"+02:00\""),
  ])
  func `wrong calls are errors before anything is rendered`(
    source: String, column: Int, message: String?
  ) {
    let error = #expect(throws: HandlebarsError.self) {
      try HandlebarsTemplate(source, name: "main")
    }
    #expect(error?.position.column == column, "\(error?.message ?? "")")
    if let message { #expect(error?.message == message) }
  }

  @Test func `what is likely a slip is told`() throws {
    let template = try HandlebarsTemplate(
      "{{#each a index=1}}{{@indx}}{{/each}}{{#if b includezero=true}}{{/if}}", name: "main")
    #expect(
      template.warnings.map(\.message) == [
        "'each' takes no notice of 'index='", "There is no '@indx'",
        "'if' takes no notice of 'includezero='",
      ])
    #expect(template.warnings.map(\.position.column) == [11, 22, 46])
    #expect(template.warnings[1].help == "Did you mean '@index'?")
  }

  @Test func `texts are looked up by locale, language and default`() throws {
    let translations: [String: Value] = [
      "en": ["a": "en {{n}}", "b": "en b", "deep": ["er": "en deep"]], "pt-BR": ["a": "br {{n}}"],
      "pt": ["b": "pt {{t 'a' n=n locale='pt-BR'}}"],
    ]
    let source =
      "{{t 'a' n=1}}, {{t 'b' n=2}}, {{t 'deep.er'}}, {{t 'none'}}, {{t 'none' default=x}}"
    let shown = try rendered(source, ["x": "y"], locale: "pt-br", translations: translations)
    #expect(shown.text == "br 1, pt br 2, en deep, none, y")
    #expect(shown.notes.map(\.kind) == [.missingTranslation])
    #expect(shown.notes.first?.position.column == 50)
    let template = try HandlebarsTemplate(source, name: "main")
    #expect(template.translations.map(\.key) == ["a", "b", "deep.er", "none", "none"])
    #expect(template.translations.map(\.hasDefault) == [false, false, false, false, true])
  }

  @Test func `texts that cannot be compiled are told and left out`() throws {
    var set = TemplateSet()
    let texts: Value = ["a": "{{uper x}}", "b": ["one": "{{", "other": "#"], "c": 5]
    let errors = set.addTranslations(texts.object ?? Object(), locale: "de")
    #expect(errors.map(\.templateName) == ["de: a", "de: b", "de: c"])
    set.add(try HandlebarsTemplate("{{t 'a'}}", name: "main"))
    var output: [UInt8] = []
    try set.render("main", [:], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "a")
  }

  @Test func `texts that ask for themselves are stopped`() throws {
    #expect(throws: HandlebarsError.self) {
      try rendered("{{t 'a'}}", translations: ["en": ["a": "{{t 'a'}}"]])
    }
  }

  @Test func `log is kept for the caller`() throws {
    let shown = try rendered(
      "{{log 'a' list}}{{#log 1 level='error'}}x{{/log}}{{log}}", ["list": [1, 2]])
    #expect(shown.text.isEmpty)
    #expect(shown.notes.map(\.message) == ["a 1,2", "1", ""])
    #expect(shown.notes.map(\.kind) == [.log(level: 1), .log(level: 3), .log(level: 1)])
  }

  @Test func `a strict template misses what is not there`() throws {
    for (source, isFine) in [
      ("{{a.b}}", true), ("{{a.c}}", false), ("{{#if a.c}}{{/if}}", true),
      ("{{#if x.c}}{{/if}}", false),
      ("{{#each l as |i|}}{{i}}{{i.x}}{{/each}}", false), ("{{#x}}{{/x}}", false),
      ("{{@key}}", false),
      ("{{l.length}}{{l.[0]}}", true), ("{{constructor}}", false), ("{{../a}}", false),
      ("{{default x 1}}", true),
    ] {
      var set = TemplateSet()
      set.add(try HandlebarsTemplate(source, name: "main", isStrict: true))
      var output: [UInt8] = []
      let data: Value = ["a": ["b": 1], "l": [1]]
      if isFine {
        try set.render("main", data, into: &output)
      } else {
        #expect(throws: HandlebarsError.self, "\(source)") {
          try set.render("main", data, into: &output)
        }
      }
    }
  }
}
