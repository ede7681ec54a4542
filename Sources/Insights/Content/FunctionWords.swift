/// Words that carry no subject, as they stand in ``TermCounts``: in a small catalog they can look rare, but
/// nobody is helped by reading that two templates share "when" and "which".
enum FunctionWords {
  /// Those of English, German and French.
  static let all: Set<String> = Set(
    """
    about after all also an and any are as at be because been before being but by can cannot could did do doe
    each else every few first for from get give has have her here him his how if in into is it its just know let
    like make many may more most much must need new no not now of off on once one only or other our out over own
    please say see she should so some such take tell than that the their them then there these they thi this
    those through to too up us use very via want was we were what when where which while who whose why will with
    would yes yet you your
    aber alle als am an auch auf aus bei bin bis bist da damit dann das dass dein dem den denn der des dich die
    dies diese diesem diesen dieser dieses dir doch du durch ein eine einem einen einer eines er es etwas euch
    für gibt hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ist ja jede jeder jedes kann kein
    keine können man mehr mein mich mir mit nach nein nicht noch nur ob oder ohne schon sehr sein seine sich sie
    sind so soll um und uns unter viel vom von vor war was weil wenn wer werden wie wieder wir wird wo zu zum zur
    über
    au aux avec avez avoir ce ces cet cette chez comme dans de des deux du elle elles en est et été être eux faire
    fait il ils je la le les leur leurs lui ma mais me mes moi mon ne nos notre nous on ont ou où par pas plus
    pour pouvez qu que quel quelle qui sa sans se ses si son sont sur ta te tes toi ton tous tout toute très tu
    un une vos votre vous
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
