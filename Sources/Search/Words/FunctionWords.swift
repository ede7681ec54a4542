/// Words that carry no subject: in a query beside others they say nothing, as in "where is my order".
///
/// Folded as words of queries are: without marks, in lower case.
enum FunctionWords {
  /// Whether a word is one of a language's.
  static func contains(_ word: [UInt8], _ language: SearchLanguage) -> Bool {
    let text = text(language)
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      if end - start == word.count, bytes[start..<end].elementsEqual(word) { return true }
      start = end + 1
    }
    return false
  }

  private static func text(_ language: SearchLanguage) -> StaticString {
    switch language {
    case .english:
      """
      a about after again all already also am an and any anything are as at be because been before being but by \
      can cannot could d did do does doesn doing don done each else every few for from get gets getting give \
      gives had has have having he her here him his how i if in into is isn it its just let like ll m make many \
      may me mine more most much must my myself need needs no not now of off on once one only or other our ours \
      out own please re s same say says she should show so some somebody someone something soon still such t take \
      tell than that the their them then there these they this those through to too up us ve very via want wants \
      was we were what when where which while who whom whose why will with without would yes yet you your yours
      """
    case .german:
      """
      aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist bitte da damit dann das \
      dass dein deine deinen deiner dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch \
      du durch ein eine einem einen einer eines er es etwas euch fur gibt hab habe haben hat hatte hier ich ihm \
      ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jeder jedes jetzt kann kein keine konnen man mehr \
      mein meine meinem meinen meiner meines mich mir mit mochte mochten muss nach nein nicht noch nun nur ob oder \
      ohne schon sehr sein seine sich sie sind so soll uber um und uns unser unter viel vom von vor wann war warum \
      was wegen weil welche welcher wenn wer werden wie wieder will wir wird wo zu zum zur
      """
    case .french:
      """
      ai au aux avec avez avoir bien c ce ces cet cette chez comme comment d dans de des deux donc dont du elle \
      elles en encore est et ete etes etre eux faire fait faut il ils j je l la le les leur leurs lui m ma mais me \
      mes moi mon n ne nos notre nous on ont ou par pas peut peux plus pour pourquoi puis qu quand que quel quelle \
      quels qui quoi s sa sans se ses si son sont suis sur t ta te tes toi ton tous tout toute tres tu un une \
      veux voudrais vos votre vous voulez y
      """
    }
  }
}
