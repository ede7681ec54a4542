// Written by Scripts/make-unicode-tables from the Unicode Character Database 15.0.0;
// do not edit. Copyright Unicode, Inc.; see https://www.unicode.org/license.txt

/// What Swift's standard library does not know of Unicode's properties.
///
/// Ranges are packed as `gap length value` in base 36: how many code points lie between the
/// last range and this one, and how many follow its first.
enum UnicodeTables {
  /// The scripts, each with its names.
  static let scriptNames: StaticString = """
    Adlm Adlam,Aghb Caucasian_Albanian,Ahom,Arab Arabic,Armi Imperial_Aramaic,Armn Armenian,Avst Ave\
    stan,Bali Balinese,Bamu Bamum,Bass Bassa_Vah,Batk Batak,Beng Bengali,Bhks Bhaiksuki,Bopo Bopomof\
    o,Brah Brahmi,Brai Braille,Bugi Buginese,Buhd Buhid,Cakm Chakma,Cans Canadian_Aboriginal,Cari Ca\
    rian,Cham,Cher Cherokee,Chrs Chorasmian,Copt Coptic Qaac,Cpmn Cypro_Minoan,Cprt Cypriot,Cyrl Cyr\
    illic,Deva Devanagari,Diak Dives_Akuru,Dogr Dogra,Dsrt Deseret,Dupl Duployan,Egyp Egyptian_Hiero\
    glyphs,Elba Elbasan,Elym Elymaic,Ethi Ethiopic,Geor Georgian,Glag Glagolitic,Gong Gunjala_Gondi,\
    Gonm Masaram_Gondi,Goth Gothic,Gran Grantha,Grek Greek,Gujr Gujarati,Guru Gurmukhi,Hang Hangul,H\
    ani Han,Hano Hanunoo,Hatr Hatran,Hebr Hebrew,Hira Hiragana,Hluw Anatolian_Hieroglyphs,Hmng Pahaw\
    h_Hmong,Hmnp Nyiakeng_Puachue_Hmong,Hung Old_Hungarian,Ital Old_Italic,Java Javanese,Kali Kayah_\
    Li,Kana Katakana,Kawi,Khar Kharoshthi,Khmr Khmer,Khoj Khojki,Kits Khitan_Small_Script,Knda Kanna\
    da,Kthi Kaithi,Lana Tai_Tham,Laoo Lao,Latn Latin,Lepc Lepcha,Limb Limbu,Lina Linear_A,Linb Linea\
    r_B,Lisu,Lyci Lycian,Lydi Lydian,Mahj Mahajani,Maka Makasar,Mand Mandaic,Mani Manichaean,Marc Ma\
    rchen,Medf Medefaidrin,Mend Mende_Kikakui,Merc Meroitic_Cursive,Mero Meroitic_Hieroglyphs,Mlym M\
    alayalam,Modi,Mong Mongolian,Mroo Mro,Mtei Meetei_Mayek,Mult Multani,Mymr Myanmar,Nagm Nag_Munda\
    ri,Nand Nandinagari,Narb Old_North_Arabian,Nbat Nabataean,Newa,Nkoo Nko,Nshu Nushu,Ogam Ogham,Ol\
    ck Ol_Chiki,Orkh Old_Turkic,Orya Oriya,Osge Osage,Osma Osmanya,Ougr Old_Uyghur,Palm Palmyrene,Pa\
    uc Pau_Cin_Hau,Perm Old_Permic,Phag Phags_Pa,Phli Inscriptional_Pahlavi,Phlp Psalter_Pahlavi,Phn\
    x Phoenician,Plrd Miao,Prti Inscriptional_Parthian,Rjng Rejang,Rohg Hanifi_Rohingya,Runr Runic,S\
    amr Samaritan,Sarb Old_South_Arabian,Saur Saurashtra,Sgnw SignWriting,Shaw Shavian,Shrd Sharada,\
    Sidd Siddham,Sind Khudawadi,Sinh Sinhala,Sogd Sogdian,Sogo Old_Sogdian,Sora Sora_Sompeng,Soyo So\
    yombo,Sund Sundanese,Sylo Syloti_Nagri,Syrc Syriac,Tagb Tagbanwa,Takr Takri,Tale Tai_Le,Talu New\
    _Tai_Lue,Taml Tamil,Tang Tangut,Tavt Tai_Viet,Telu Telugu,Tfng Tifinagh,Tglg Tagalog,Thaa Thaana\
    ,Thai,Tibt Tibetan,Tirh Tirhuta,Tnsa Tangsa,Toto,Ugar Ugaritic,Vaii Vai,Vith Vithkuqi,Wara Waran\
    g_Citi,Wcho Wancho,Xpeo Old_Persian,Xsux Cuneiform,Yezi Yezidi,Yiii Yi,Zanb Zanabazar_Square,Zin\
    h Inherited Qaai,Zyyy Common,Zzzz Unknown
    """

  /// Ranges with the number of their script.
  static let scripts: StaticString = """
    0 1s 4i,0 p 1x,0 5 4i,0 p 1x,0 1a 4i,0 0 1x,0 e 4i,0 0 1x,0 4 4i,0 m 1x,0 0 4i,0 u 1x,0 0 4i,0 c\
    g 1x,0 12 4i,0 4 1x,0 4 4i,0 1 d,0 j 4i,0 33 4h,0 3 17,0 0 4i,0 2 17,2 3 17,0 0 4i,0 0 17,4 0 17\
    ,0 0 4i,0 0 17,0 0 4i,0 2 17,1 0 17,1 j 17,1 1q 17,0 d o,0 f 17,0 3o r,0 1 4h,0 4o r,1 11 5,2 1d\
     5,2 2 5,1 1i 1e,8 q 1e,4 5 1e,b 4 3,0 0 4i,0 5 3,0 0 4i,0 d 3,0 0 4i,0 2 3,0 0 4i,0 v 3,0 0 4i,\
    0 9 3,0 a 4h,0 p 3,0 0 4h,0 2z 3,0 0 4i,0 x 3,0 d 3q,1 1n 3q,2 2 3q,0 1b 3,0 1d 41,e 1m 2q,2 2 2\
    q,0 19 3b,2 e 3b,1 r 27,2 0 27,1 a 3q,5 u 3,1 1 3,6 21 3,0 0 4i,0 s 3,0 28 s,0 3 4h,0 e s,0 1 4i\
    ,0 p s,0 3 b,1 7 b,2 1 b,2 l b,1 6 b,1 0 b,3 3 b,2 8 b,2 1 b,2 3 b,8 0 b,4 1 b,1 4 b,2 o b,2 2 1\
    9,1 5 19,4 1 19,2 l 19,1 6 19,1 1 19,1 1 19,1 1 19,2 0 19,1 4 19,4 1 19,2 2 19,3 0 19,7 3 19,1 0\
     19,7 g 19,a 2 18,1 8 18,1 2 18,1 l 18,1 6 18,1 1 18,1 4 18,2 9 18,1 2 18,1 2 18,2 0 18,f 3 18,2\
     b 18,7 6 18,1 2 2v,1 7 2v,2 1 2v,2 l 2v,1 6 2v,1 1 2v,1 4 2v,2 8 2v,2 1 2v,2 2 2v,7 2 2v,4 1 2v\
    ,1 4 2v,2 h 2v,a 1 3v,1 5 3v,3 2 3v,1 3 3v,3 1 3v,1 0 3v,1 1 3v,3 1 3v,3 2 3v,3 b 3v,4 4 3v,3 2 \
    3v,1 3 3v,2 0 3v,6 0 3v,e k 3v,5 c 3y,1 2 3y,1 m 3y,1 f 3y,2 8 3y,1 2 3y,1 3 3y,7 1 3y,1 2 3y,2 \
    0 3y,2 3 3y,2 9 3y,7 8 3y,0 c 1t,1 2 1t,1 m 1t,1 9 1t,1 4 1t,2 8 1t,1 2 1t,1 3 1t,7 1 1t,6 1 1t,\
    1 3 1t,2 9 1t,1 2 1t,c c 2e,1 2 2e,1 1e 2e,1 2 2e,1 5 2e,4 f 2e,2 p 2e,1 2 3j,1 h 3j,3 n 3j,1 8 \
    3j,1 0 3j,2 6 3j,3 0 3j,4 5 3j,1 0 3j,1 7 3j,6 9 3j,2 2 3j,c 1l 42,4 0 4i,0 r 42,11 1 1w,1 0 1w,\
    1 4 1w,1 n 1w,1 0 1w,1 m 1w,2 4 1w,1 0 1w,1 6 1w,1 9 1w,2 3 1w,w 1z 43,1 z 43,4 12 43,1 z 43,1 e\
     43,1 6 43,0 3 4i,0 1 43,11 4f 2k,0 11 11,1 0 11,5 0 11,2 16 11,0 0 4i,0 3 11,0 73 1a,0 20 10,1 \
    3 10,2 6 10,1 0 10,1 3 10,2 14 10,1 3 10,2 w 10,1 3 10,2 6 10,1 0 10,1 3 10,2 e 10,1 1k 10,1 3 1\
    0,2 1u 10,2 v 10,3 p 10,6 2d m,2 5 m,2 hr j,0 s 2s,3 22 3a,0 2 4i,0 a 3a,7 l 40,9 0 40,0 k 1c,0 \
    1 4i,9 j h,c c 3r,1 2 3r,1 1 3r,c 2l 1q,2 9 1q,6 9 1q,6 1 2g,0 1 4i,0 0 2g,0 0 4i,0 j 2g,6 2g 2g\
    ,7 16 2g,5 1x j,a u 1z,1 b 1z,4 b 1z,4 0 1z,3 b 1z,0 t 3t,2 4 3t,b 17 3u,4 p 3u,6 a 3u,3 1 3u,0 \
    v 1q,0 r g,2 1 g,0 1q 1v,1 s 1v,2 a 1v,6 9 1v,6 d 1v,2 u 4h,1d 24 7,3 1a 7,1 1r 3o,0 1f a,8 3 a,\
    0 1j 1y,3 e 1y,3 2 1y,0 1b 2t,0 8 r,7 16 11,2 2 11,0 7 3o,8 2 4h,0 0 4i,0 c 4h,0 0 4i,0 6 4h,0 3\
     4i,0 0 4h,0 5 4i,0 0 4h,0 2 4i,0 1 4h,0 0 4i,5 11 1x,0 4 17,0 0 r,0 1c 1x,0 4 17,0 3 1x,0 4 17,\
    0 c 1x,0 0 r,0 1x 1x,0 0 17,0 1r 4h,0 73 1x,0 l 17,2 5 17,2 11 17,2 5 17,2 7 17,1 0 17,1 0 17,1 \
    0 17,1 u 17,2 1g 17,1 e 17,1 d 17,2 5 17,1 i 17,2 2 17,1 8 17,1 b 4i,0 1 4h,0 2e 4i,1 a 4i,0 0 1\
    x,2 a 4i,0 0 1x,0 e 4i,1 c 1x,3 w 4i,f w 4h,f 11 4i,0 0 17,0 2 4i,0 1 1x,0 5 4i,0 0 1x,0 q 4i,0 \
    0 1x,0 g 4i,0 14 1x,0 2 4i,4 ie 4i,p a 4i,l pr 4i,0 73 f,0 hf 4i,2 v 4i,1 2w 4i,0 2n 12,0 v 1x,0\
     37 o,5 6 o,0 11 11,1 0 11,5 0 11,2 1j 3z,7 1 3z,e 0 3z,0 m 10,9 6 10,1 6 10,1 6 10,1 6 10,1 6 1\
    0,1 6 10,1 6 10,1 6 10,1 v r,0 2l 4i,y p 1b,1 2g 1b,c 5x 1b,q b 4i,4 4 4i,0 0 1b,0 0 4i,0 0 1b,0\
     o 4i,0 8 1b,0 3 4h,0 1 1a,0 7 4i,0 3 1b,0 3 4i,1 2d 1f,2 1 4h,0 1 4i,0 2 1f,0 0 4i,0 2h 1n,0 1 \
    4i,0 2 1n,5 16 d,1 2l 1a,1 f 4i,0 v d,0 z 4i,c f 1n,0 u 1a,1 1r 4i,0 u 1a,0 28 4i,0 1a 1n,0 0 4i\
    ,0 2f 1n,0 4n 4i,0 533 1b,0 1r 4i,0 g73 1b,0 wc 4f,3 1i 4f,9 1b 22,0 8b 48,k 2n r,0 2f 8,8 x 4i,\
    0 2t 1x,0 2 4i,0 1r 1x,5 1 1x,1 0 1x,1 4 1x,o d 1x,0 18 3p,3 9 4i,6 1j 32,8 1x 3d,8 b 3d,6 v s,0\
     19 1m,0 0 4i,0 0 1m,0 z 38,b 0 38,0 s 1a,3 25 1l,1 0 4i,0 9 1l,4 1 1l,0 u 2k,1 1i l,9 d l,2 9 l\
    ,2 3 l,0 v 2k,0 1u 3x,o 4 3x,0 m 2i,a 5 10,2 5 10,2 5 10,9 6 10,1 6 10,1 16 1x,0 0 4i,0 8 1x,0 0\
     17,0 3 1x,0 1 4i,4 27 m,0 19 2i,2 9 2i,6 8mb 1a,c m 1a,4 1c 1a,6is a5 1b,2 2x 1b,12 6 1x,c 4 5,\
    5 p 1e,1 4 1e,1 0 1e,1 1 1e,1 1 1e,1 9 1e,0 36 3,g a2 3,0 1 4i,0 27 3,2 1h 3,7 0 3,w f 3,0 f 4h,\
    0 9 4i,6 d 4h,0 1 r,0 y 4i,1 i 4i,1 3 4i,4 4 3,1 3q 3,2 0 4i,1 v 4i,0 p 1x,0 5 4i,0 p 1x,0 a 4i,\
    0 9 1n,0 0 4i,0 18 1n,0 1 4i,0 u 1a,3 5 1a,2 5 1a,2 5 1a,2 2 1a,3 6 4i,1 6 4i,a 4 4i,2 b 21,1 p \
    21,1 i 21,1 1 21,1 e 21,2 d 21,y 3e 21,5 2 4i,4 18 4i,3 8 4i,0 26 17,1 c 4i,3 0 17,1b 18 4i,0 0 \
    4h,3m s 23,3 1c k,f 0 4h,0 q 4i,4 z 1k,9 2 1k,0 q 15,5 16 31,5 t 47,1 0 47,0 z 4c,4 d 4c,16 27 v\
    ,0 1b 3f,0 t 2x,2 9 2x,6 z 2w,4 z 2w,4 13 y,8 1f 1,b 0 1,0 a 49,1 e 49,1 6 49,1 1 49,1 a 49,1 e \
    49,1 6 49,1 1 49,1v 8m 20,9 l 20,a 7 20,o 5 1x,1 15 1x,1 8 1x,1x 5 q,2 0 q,1 17 q,1 1 q,3 0 q,2 \
    0 q,0 l 4,1 8 4,0 v 2z,0 u 2o,8 8 2o,1c i 1d,1 1 1d,5 4 1d,0 r 35,3 0 35,0 p 24,5 0 24,1s v 2d,0\
     n 2c,4 j 2c,2 19 2c,0 3 1p,1 1 1p,5 7 1p,1 2 1p,1 s 1p,2 2 1p,4 9 1p,7 8 1p,7 v 3c,0 v 2n,w 12 \
    28,4 b 28,9 1h 6,3 6 6,0 l 37,2 7 37,0 i 33,5 7 33,0 h 34,7 3 34,c 6 34,28 20 2u,1j 1e 1j,d 1e 1\
    j,7 5 1j,0 13 39,8 9 39,86 u 3,1 15 4e,1 2 4e,2 1 4e,23 2 3,0 13 3l,8 15 3k,m p 2y,12 r n,k m z,\
    9 25 e,4 z e,9 0 e,0 1u 1u,a 0 1u,2 o 3m,7 9 3m,6 1g i,1 h i,8 12 25,9 2n 3g,1 j 3j,b h 1r,1 1a \
    1r,1q 6 2j,1 0 2j,1 3 2j,1 e 2j,1 a 2j,6 1m 3i,5 9 3i,6 3 16,1 7 16,2 1 16,2 l 16,1 6 16,1 1 16,\
    1 4 16,1 0 4h,0 8 16,2 1 16,2 2 16,2 0 16,6 0 16,5 6 16,2 6 16,3 4 16,3v 2j 2p,1 4 2p,u 1z 44,8 \
    9 44,4m 1h 3h,2 11 3h,y 1w 2f,b 9 2f,6 c 2g,j 1l 3s,6 9 3s,1i q 2,2 e 2,4 m 2,55 1n u,2s 2a 4a,c\
     0 4a,0 6 t,2 0 t,2 7 t,1 1 t,1 t t,1 1 t,2 b t,9 9 t,1y 7 2m,2 19 2m,2 a 2m,r 1z 4g,8 2a 3n,d f\
     j,0 1k 30,7 9 s,6u 8 c,1 18 c,1 d c,a s c,3 v 29,2 l 29,1 d 29,21 6 14,1 1 14,1 17 14,3 0 14,1 \
    1 14,1 8 14,8 9 14,6 5 13,1 1 13,1 10 13,1 1 13,1 5 13,7 9 13,8m o 26,7 g 1o,1 14 1o,3 r 1o,2e 0\
     22,f 1d 3v,d 0 3v,0 pl 4d,2u 32 4d,1 4 4d,b 5f 4d,218 2q p,d ut x,33e g6 1g,6nt fs 8,7 u 2h,1 9\
     2h,4 1 2h,0 26 45,1 9 45,6 t 9,2 5 9,a 1x 1h,a 9 1h,1 6 1h,1 k 1h,5 i 1h,j4 2i 2a,2t 22 36,4 1k\
     36,7 g 36,1s 0 3w,0 0 2r,0 1 1b,0 0 1s,b 1 1b,e 4qf 3w,8 lb 3w,0 d1 1s,16 8 3w,6w7 3 1n,1 6 1n,\
    1 1 1n,1 0 1n,0 7y 1f,0 2 1n,f 0 1f,t 2 1f,2 0 1n,e 3 1n,8 az 2r,1s4 2y w,5 c w,3 8 w,7 9 w,2 3 \
    w,0 3 4i,3mk 19 4h,2 m 4h,9 37 4i,1o 6t 4i,a 12 4i,2 1p 4i,0 2 4h,0 g 4i,0 7 4h,0 1 4i,0 6 4h,0 \
    t 4i,0 3 4h,0 1o 4i,l 1x 17,3e j 4i,c j 4i,c 2e 4i,9 o 4i,3r 2c 4i,1 1y 4i,1 1 4i,2 0 4i,2 1 4i,\
    2 3 4i,1 b 4i,1 0 4i,1 6 4i,1 1s 4i,1 3 4i,2 7 4i,1 6 4i,1 r 4i,1 3 4i,1 4 4i,1 0 4i,3 6 4i,1 9f\
     4i,2 83 4i,2 1d 4i,0 i3 3e,f 4 3e,1 e 3e,uo u 1x,6 5 1x,5x 6 12,1 g 12,2 6 12,1 1 12,1 4 12,5 1\
    p r,x 0 r,34 18 1i,3 d 1i,2 9 1i,4 1 1i,8w u 46,h 1l 4b,5 0 4b,cw 15 2l,km 6 10,1 3 10,1 1 10,1 \
    e 10,1 5g 2b,2 f 2b,15 23 0,4 9 0,4 1 0,lt 1v 4i,24 1o 4i,5e 3 3,1 q 3,1 1 3,1 0 3,2 0 3,1 9 3,1\
     3 3,1 0 3,1 0 3,6 0 3,4 0 3,1 0 3,1 0 3,1 2 3,1 1 3,1 0 3,2 0 3,1 0 3,1 0 3,1 0 3,1 0 3,1 1 3,1\
     0 3,2 3 3,1 6 3,1 3 3,1 3 3,1 0 3,1 9 3,1 g 3,5 2 3,1 4 3,1 g 3,1g 1 3,7i 17 4i,4 2r 4i,c e 4i,\
    2 e 4i,1 e 4i,1 10 4i,a 4t 4i,1k p 4i,0 0 1f,0 1 4i,d 17 4i,4 8 4i,7 1 4i,e 5 4i,4a rb 4i,4 g 4i\
    ,3 c 4i,3 3a 4i,4 2m 4i,6 b 4i,4 0 4i,f b 4i,4 1j 4i,8 9 4i,6 13 4i,8 t 4i,2 1 4i,26 9f 4i,c d 4\
    i,2 c 4i,3 8 4i,7 19 4i,1 6 4i,8 d 4i,4 8 4i,7 8 4i,7 42 4i,1 1i 4i,11 9 4i,sm wyn 1b,w 37d 1b,6\
     65 1b,2 4g1 1b,e 5rk 1b,2e7 f1 1b,15u 3t6 1b,5 38f 1b,f975 0 4i,u 2n 4i,3k 6n 4h
    """

  /// Ranges with the numbers of all scripts that use them.
  static let scriptExtensions: StaticString = """
    n6 0 17,2 0 17,t c 1x,7n 0 r+31,0 0 r+12,0 1 r+1x,0 0 r+12,as 0 3+2q+39+3q+41+4e,e 0 3+2q+39+3q+\
    41+4e,0 0 3+3q+41,2 0 0+3+2q+39+3q+41+4e,w 0 0+3+27+28+2y+34+39+3k+3q,a a 3+3q,a 9 3+41+4e,6 0 3\
    +3q,2r 0 3+39,ho 0 b+s+16+18+19+1t+1x+2e+2v+3g+3v+3y+44,0 0 b+s+16+18+19+1t+1x+2e+2v+3v+3y+44,h \
    0 b+s+u+13+14+16+18+19+1t+25+2e+2m+2v+3i+3j+3p+3s+3v+3y+44,0 0 b+s+u+13+14+16+18+19+1t+1z+25+2e+\
    2m+2v+3i+3j+3p+3s+3v+3y+44,0 9 s+u+1u+25,3a 9 b+i+3p,3a 9 19+2j,3a 9 18+1r,6u d 16+3v,6q 9 1t+2m\
    ,nk 9 i+2k+3t,4x 0 11+1x,189 1 h+1c+3r+40,5n 1 2g+32,1 0 2g+32,y2 0 b+s+16+1t,0 0 s,0 0 b+s+16+1\
    t,0 0 s+16,0 0 s,0 1 b+s,0 0 s+3g,0 0 b+s,0 0 s+3g,0 0 s+1t+2e+2v+3v+3y,0 0 s,0 1 s+3g,0 1 s,0 0\
     s+3g,0 0 b+s,0 6 s,0 0 s+2m,0 0 b+s,0 1 s,0 0 b+s,0 3 s,0 0 b+s+16+1t+2m+2v+3y+44,0 0 s+16,0 0 \
    s+16+1t,0 1 b+s,0 0 b,0 1 s+16,0 0 2m,5h 1 17,1i 0 r+3q,1 0 3q,fo 0 1x+2g,5c 0 s+16+1x,2mq 0 r+1\
    2,cd 1 d+1a+1b+1f+1n+4f,0 0 d+1a+1b+1f+1n,2 0 1b,1 9 d+1a+1b+1f+1n+4f,1 0 d+1a+1b+1f+1n,0 7 d+1a\
    +1b+1f+1n+4f,0 3 d+1a+1b+1f+1n,a 3 d+1b,2 0 d+1a+1b+1f+1n,0 4 1f+1n,1 0 d+1a+1b+1f+1n,4 1 1b+1f+\
    1n,0 1 1b,2h 3 1f+1n,3 0 1f+1n,2i 0 d+1a+1b+1f+1n+4f,0 0 1f+1n,43 f 1b,w z 1b,1o 13 1b,1k 1c 1b,\
    f b 1b,1f 0 1b,2g o 1b,a 4 1b,2o u 1b,mls 0 r+12,40 7 1b+1x,88 2 s+u+18+19+1r+1t+1u+25+2e+2f+2m+\
    3i+3s+44,0 2 s+u+18+19+1r+1t+1u+25+2f+2m+3i+3s+44,0 3 s+u+18+19+1r+1u+25+2f+3i+3s+44,53 0 b+s,1 \
    0 s+3v,1m 0 1m+1x+2k,4g 0 g+1l,gha 1 3+2q,4y 0 3+41,a 0 3+41,1z 1 d+1a+1b+1f+1n,7u 4 d+1a+1b+1f+\
    1n+4f,a 0 1f+1n,19 1 1f+1n,9s 1 p+q+21,0 0 q+21,4 18 q+20+21,3 8 q+21,bk r 3+o,1km 0 28+2y,1la 0\
     16+3v,1 0 16+3v,1j 1 16+3v,2hf 1 16+3v,1 0 16+3v,uz0 3 w,4ho h 1b,63i 1 1b
    """

  /// Ranges with the property Emoji_Component.
  static let emojiComponent: StaticString = """
    z 0,6 0,5 9,6ab 0,5x 0,17or 0,1c5y p,e3 4,14g 3,gw30 2n
    """

  /// Ranges with the property Extended_Pictographic.
  static let extendedPictographic: StaticString = """
    4p 0,4 0,68d 0,c 0,60 0,m 0,2i 5,f 1,a7 1,c 0,2n 0,1y 0,p a,4 2,5j 0,6f 1,a 0,9 0,1m 3,1 5,1 b,1\
     35,a 39,2 a,1 0,1 0,6 0,3 0,6 0,a 1,f 0,2 0,4 0,1 0,4 2,1 0,b 4,19 2,9 0,e 0,e 0,ac 1,cv 2,j 1,\
    1f 0,4 0,yi 0,c 0,gp 0,1 0,2fza 73,d 2,v 0,1o 5,c 1,e 0,2 9,i 1k,r e,a 0,k 0,2 8,1 3,9 c1,5 8t,8\
     7d,1c 3j,38 b,2d 16,c 3,1k 7,a 5,14 7,u 29,c 1a,1 9,1 c8,74 sd
    """

  /// Ranges with the property Regional_Indicator.
  static let regionalIndicator: StaticString = """
    2qcm p
    """
}
