// Written by Scripts/make-unicode-tables from Unicode 17.0;
// do not edit. Copyright Unicode, Inc.; see https://www.unicode.org/license.txt

/// What Swift's standard library does not know of Unicode's properties.
///
/// Ranges are packed as `gap length value` in base 36: how many code points lie between the
/// last range and this one, and how many follow its first.
enum UnicodeTables {
  /// The scripts, each with its names.
  static let scriptNames: StaticString = """
    Adlm Adlam,Aghb Caucasian_Albanian,Ahom,Arab Arabic,Armi Imperial_Aramaic,Armn Armenian,Avst Ave\
    stan,Bali Balinese,Bamu Bamum,Bass Bassa_Vah,Batk Batak,Beng Bengali,Berf Beria_Erfe,Bhks Bhaiks\
    uki,Bopo Bopomofo,Brah Brahmi,Brai Braille,Bugi Buginese,Buhd Buhid,Cakm Chakma,Cans Canadian_Ab\
    original,Cari Carian,Cham,Cher Cherokee,Chrs Chorasmian,Copt Coptic Qaac,Cpmn Cypro_Minoan,Cprt \
    Cypriot,Cyrl Cyrillic,Deva Devanagari,Diak Dives_Akuru,Dogr Dogra,Dsrt Deseret,Dupl Duployan,Egy\
    p Egyptian_Hieroglyphs,Elba Elbasan,Elym Elymaic,Ethi Ethiopic,Gara Garay,Geor Georgian,Glag Gla\
    golitic,Gong Gunjala_Gondi,Gonm Masaram_Gondi,Goth Gothic,Gran Grantha,Grek Greek,Gujr Gujarati,\
    Gukh Gurung_Khema,Guru Gurmukhi,Hang Hangul,Hani Han,Hano Hanunoo,Hatr Hatran,Hebr Hebrew,Hira H\
    iragana,Hluw Anatolian_Hieroglyphs,Hmng Pahawh_Hmong,Hmnp Nyiakeng_Puachue_Hmong,Hung Old_Hungar\
    ian,Ital Old_Italic,Java Javanese,Kali Kayah_Li,Kana Katakana,Kawi,Khar Kharoshthi,Khmr Khmer,Kh\
    oj Khojki,Kits Khitan_Small_Script,Knda Kannada,Krai Kirat_Rai,Kthi Kaithi,Lana Tai_Tham,Laoo La\
    o,Latn Latin,Lepc Lepcha,Limb Limbu,Lina Linear_A,Linb Linear_B,Lisu,Lyci Lycian,Lydi Lydian,Mah\
    j Mahajani,Maka Makasar,Mand Mandaic,Mani Manichaean,Marc Marchen,Medf Medefaidrin,Mend Mende_Ki\
    kakui,Merc Meroitic_Cursive,Mero Meroitic_Hieroglyphs,Mlym Malayalam,Modi,Mong Mongolian,Mroo Mr\
    o,Mtei Meetei_Mayek,Mult Multani,Mymr Myanmar,Nagm Nag_Mundari,Nand Nandinagari,Narb Old_North_A\
    rabian,Nbat Nabataean,Newa,Nkoo Nko,Nshu Nushu,Ogam Ogham,Olck Ol_Chiki,Onao Ol_Onal,Orkh Old_Tu\
    rkic,Orya Oriya,Osge Osage,Osma Osmanya,Ougr Old_Uyghur,Palm Palmyrene,Pauc Pau_Cin_Hau,Perm Old\
    _Permic,Phag Phags_Pa,Phli Inscriptional_Pahlavi,Phlp Psalter_Pahlavi,Phnx Phoenician,Plrd Miao,\
    Prti Inscriptional_Parthian,Rjng Rejang,Rohg Hanifi_Rohingya,Runr Runic,Samr Samaritan,Sarb Old_\
    South_Arabian,Saur Saurashtra,Sgnw SignWriting,Shaw Shavian,Shrd Sharada,Sidd Siddham,Sidt Sidet\
    ic,Sind Khudawadi,Sinh Sinhala,Sogd Sogdian,Sogo Old_Sogdian,Sora Sora_Sompeng,Soyo Soyombo,Sund\
     Sundanese,Sunu Sunuwar,Sylo Syloti_Nagri,Syrc Syriac,Tagb Tagbanwa,Takr Takri,Tale Tai_Le,Talu \
    New_Tai_Lue,Taml Tamil,Tang Tangut,Tavt Tai_Viet,Tayo Tai_Yo,Telu Telugu,Tfng Tifinagh,Tglg Taga\
    log,Thaa Thaana,Thai,Tibt Tibetan,Tirh Tirhuta,Tnsa Tangsa,Todr Todhri,Tols Tolong_Siki,Toto,Tut\
    g Tulu_Tigalari,Ugar Ugaritic,Vaii Vai,Vith Vithkuqi,Wara Warang_Citi,Wcho Wancho,Xpeo Old_Persi\
    an,Xsux Cuneiform,Yezi Yezidi,Yiii Yi,Zanb Zanabazar_Square,Zinh Inherited Qaai,Zyyy Common,Zzzz\
     Unknown
    """

  /// Ranges with the number of their script.
  static let scripts: StaticString = """
    0 1s 4t,0 p 21,0 5 4t,0 p 21,0 1a 4t,0 0 21,0 e 4t,0 0 21,0 4 4t,0 m 21,0 0 4t,0 u 21,0 0 4t,0 c\
    g 21,0 12 4t,0 4 21,0 4 4t,0 1 e,0 j 4t,0 33 4s,0 3 19,0 0 4t,0 2 19,2 3 19,0 0 4t,0 0 19,4 0 19\
    ,0 0 4t,0 0 19,0 0 4t,0 2 19,1 0 19,1 j 19,1 1q 19,0 d p,0 f 19,0 3o s,0 1 4s,0 4o s,1 11 5,2 1d\
     5,2 2 5,1 1i 1h,8 q 1h,4 5 1h,b 4 3,0 0 4t,0 5 3,0 0 4t,0 d 3,0 0 4t,0 2 3,0 0 4t,0 v 3,0 0 4t,\
    0 9 3,0 a 4s,0 p 3,0 0 4s,0 2z 3,0 0 4t,0 x 3,0 d 3x,1 1n 3x,2 2 3x,0 1b 3,0 1d 49,e 1m 2u,2 2 2\
    u,0 19 3g,2 e 3g,1 r 2b,2 0 2b,1 a 3x,5 x 3,5 22 3,0 0 4t,0 s 3,0 28 t,0 3 4s,0 e t,0 1 4t,0 p t\
    ,0 3 b,1 7 b,2 1 b,2 l b,1 6 b,1 0 b,3 3 b,2 8 b,2 1 b,2 3 b,8 0 b,4 1 b,1 4 b,2 o b,2 2 1c,1 5 \
    1c,4 1 1c,2 l 1c,1 6 1c,1 1 1c,1 1 1c,1 1 1c,2 0 1c,1 4 1c,4 1 1c,2 2 1c,3 0 1c,7 3 1c,1 0 1c,7 \
    g 1c,a 2 1a,1 8 1a,1 2 1a,1 l 1a,1 6 1a,1 1 1a,1 4 1a,2 9 1a,1 2 1a,1 2 1a,2 0 1a,f 3 1a,2 b 1a,\
    7 6 1a,1 2 30,1 7 30,2 1 30,2 l 30,1 6 30,1 1 30,1 4 30,2 8 30,2 1 30,2 2 30,7 2 30,4 1 30,1 4 3\
    0,2 h 30,a 1 42,1 5 42,3 2 42,1 3 42,3 1 42,1 0 42,1 1 42,3 1 42,3 2 42,3 b 42,4 4 42,3 2 42,1 3\
     42,2 0 42,6 0 42,e k 42,5 c 46,1 2 46,1 m 46,1 f 46,2 8 46,1 2 46,1 3 46,7 1 46,1 2 46,1 1 46,2\
     3 46,2 9 46,7 8 46,0 c 1w,1 2 1w,1 m 1w,1 9 1w,1 4 1w,2 8 1w,1 2 1w,1 3 1w,7 1 1w,5 2 1w,1 3 1w\
    ,2 9 1w,1 2 1w,c c 2i,1 2 2i,1 1e 2i,1 2 2i,1 5 2i,4 f 2i,2 p 2i,1 2 3p,1 h 3p,3 n 3p,1 8 3p,1 0\
     3p,2 6 3p,3 0 3p,4 5 3p,1 0 3p,1 7 3p,6 9 3p,2 2 3p,c 1l 4a,4 0 4t,0 r 4a,11 1 20,1 0 20,1 4 20\
    ,1 n 20,1 0 20,1 m 20,2 4 20,1 0 20,1 6 20,1 9 20,2 3 20,w 1z 4b,1 z 4b,4 12 4b,1 z 4b,1 e 4b,1 \
    6 4b,0 3 4t,0 1 4b,11 4f 2o,0 11 13,1 0 13,5 0 13,2 16 13,0 0 4t,0 3 13,0 73 1d,0 20 11,1 3 11,2\
     6 11,1 0 11,1 3 11,2 14 11,1 3 11,2 w 11,1 3 11,2 6 11,1 0 11,1 3 11,2 e 11,1 1k 11,1 3 11,2 1u\
     11,2 v 11,3 p 11,6 2d n,2 5 n,2 hr k,0 s 2w,3 22 3f,0 2 4t,0 a 3f,7 l 48,9 0 48,0 k 1f,0 1 4t,9\
     j i,c c 3y,1 2 3y,1 1 3y,c 2l 1t,2 9 1t,6 9 1t,6 1 2k,0 1 4t,0 0 2k,0 0 4t,0 j 2k,6 2g 2k,7 16 \
    2k,5 1x k,a u 23,1 b 23,4 b 23,4 0 23,3 b 23,0 t 40,2 4 40,b 17 41,4 p 41,6 a 41,3 1 41,0 v 1t,0\
     r h,2 1 h,0 1q 1z,1 s 1z,2 a 1z,6 9 1z,6 d 1z,2 19 4s,2 b 4s,k 24 7,1 1d 7,0 1r 3u,0 1f a,8 3 a\
    ,0 1j 22,3 e 22,3 2 22,0 1b 2x,0 a s,5 16 13,2 2 13,0 7 3u,8 2 4s,0 0 4t,0 c 4s,0 0 4t,0 6 4s,0 \
    3 4t,0 0 4s,0 5 4t,0 0 4s,0 2 4t,0 1 4s,0 0 4t,5 11 21,0 4 19,0 0 s,0 1c 21,0 4 19,0 3 21,0 4 19\
    ,0 c 21,0 0 s,0 1x 21,0 0 19,0 1r 4s,0 73 21,0 l 19,2 5 19,2 11 19,2 5 19,2 7 19,1 0 19,1 0 19,1\
     0 19,1 u 19,2 1g 19,1 e 19,1 d 19,2 5 19,1 i 19,2 2 19,1 8 19,1 b 4t,0 1 4s,0 2e 4t,1 a 4t,0 0 \
    21,2 a 4t,0 0 21,0 e 4t,1 c 21,3 x 4t,e w 4s,f 11 4t,0 0 19,0 2 4t,0 1 21,0 5 4t,0 0 21,0 q 4t,0\
     0 21,0 g 4t,0 14 21,0 2 4t,4 ih 4t,m a 4t,l pr 4t,0 73 g,0 hf 4t,2 3t 4t,0 2n 14,0 v 21,0 37 p,\
    5 6 p,0 11 13,1 0 13,5 0 13,2 1j 47,7 1 47,e 0 47,0 m 11,9 6 11,1 6 11,1 6 11,1 6 11,1 6 11,1 6 \
    11,1 6 11,1 6 11,1 v s,0 2l 4t,y p 1e,1 2g 1e,c 5x 1e,q k 4t,0 0 1e,0 0 4t,0 0 1e,0 o 4t,0 8 1e,\
    0 3 4s,0 1 1d,0 7 4t,0 3 1e,0 3 4t,1 2d 1i,2 1 4s,0 1 4t,0 2 1i,0 0 4t,0 2h 1q,0 1 4t,0 2 1q,5 1\
    6 e,1 2l 1d,1 f 4t,0 v e,0 11 4t,9 0 4t,0 f 1q,0 u 1d,1 1r 4t,0 u 1d,0 28 4t,0 1a 1q,0 0 4t,0 2f\
     1q,0 4n 4t,0 533 1e,0 1r 4t,0 g73 1e,0 wc 4q,3 1i 4q,9 1b 26,0 8b 4j,k 2n s,0 2f 8,8 x 4t,0 2t \
    21,0 2 4t,0 29 21,k e 21,0 18 3w,3 9 4t,6 1j 37,8 1x 3i,8 b 3i,6 v t,0 19 1p,0 0 4t,0 0 1p,0 z 3\
    d,b 0 3d,0 s 1d,3 25 1o,1 0 4t,0 9 1o,4 1 1o,0 u 2o,1 1i m,9 d m,2 9 m,2 3 m,0 v 2o,0 1u 44,o 4 \
    44,0 m 2m,a 5 11,2 5 11,2 5 11,9 6 11,1 6 11,1 16 21,0 0 4t,0 8 21,0 0 19,0 3 21,0 1 4t,4 27 n,0\
     19 2m,2 9 2m,6 8mb 1d,c m 1d,4 1c 1d,6is a5 1e,2 2x 1e,12 6 21,c 4 5,5 p 1h,1 4 1h,1 0 1h,1 1 1\
    h,1 1 1h,1 9 1h,0 dp 3,0 1 4t,0 3z 3,w f 3,0 f 4s,0 9 4t,6 d 4s,0 1 s,0 y 4t,1 i 4t,1 3 4t,4 4 3\
    ,1 3q 3,2 0 4t,1 v 4t,0 p 21,0 5 4t,0 p 21,0 a 4t,0 9 1q,0 0 4t,0 18 1q,0 1 4t,0 u 1d,3 5 1d,2 5\
     1d,2 5 1d,2 2 1d,3 6 4t,1 6 4t,a 4 4t,2 b 25,1 p 25,1 i 25,1 1 25,1 e 25,2 d 25,y 3e 25,5 2 4t,\
    4 18 4t,3 8 4t,0 26 19,1 c 4t,3 0 19,1b 18 4t,0 0 4s,3m s 27,3 1c l,f 0 4s,0 q 4t,4 z 1n,9 2 1n,\
    0 q 17,5 16 36,5 t 4i,1 0 4i,0 z 4n,4 d 4n,16 27 w,0 1b 3k,0 t 32,2 9 32,6 z 31,4 z 31,4 13 z,8 \
    1f 1,b 0 1,0 a 4k,1 e 4k,1 6 4k,1 1 4k,1 a 4k,1 e 4k,1 6 4k,1 1 4k,3 1f 4e,c 8m 24,9 l 24,a 7 24\
    ,o 5 21,1 15 21,1 8 21,1x 5 r,2 0 r,1 17 r,1 1 r,3 0 r,2 0 r,0 l 4,1 8 4,0 v 34,0 u 2s,8 8 2s,1c\
     i 1g,1 1 1g,5 4 1g,0 r 3a,3 0 3a,0 p 28,5 0 28,0 p 3n,12 v 2h,0 n 2g,4 j 2g,2 19 2g,0 3 1s,1 1 \
    1s,5 7 1s,1 2 1s,1 s 1s,2 2 1s,4 9 1s,7 8 1s,7 v 3h,0 v 2r,w 12 2c,4 b 2c,9 1h 6,3 6 6,0 l 3c,2 \
    7 3c,0 i 38,5 7 38,0 h 39,7 3 39,c 6 39,28 20 2z,1j 1e 1m,d 1e 1m,7 5 1m,0 13 3e,8 9 3e,6 11 12,\
    3 s 12,8 1 12,5s u 3,1 15 4p,1 2 4p,2 1 4p,g 5 3,8 8 3,x 5 3,0 13 3r,8 15 3q,m p 33,12 r o,k m 1\
    0,9 25 f,4 z f,9 0 f,0 1u 1y,a 0 1y,2 o 3s,7 9 3s,6 1g j,1 h j,8 12 29,9 2n 3l,1 j 3p,b h 1u,1 1\
    a 1u,1q 6 2n,1 0 2n,1 3 2n,1 e 2n,1 a 2n,6 1m 3o,5 9 3o,6 3 18,1 7 18,2 1 18,2 l 18,1 6 18,1 1 1\
    8,1 4 18,1 0 4s,0 8 18,2 1 18,2 2 18,2 0 18,6 0 18,5 6 18,2 6 18,3 4 18,b 9 4h,1 0 4h,2 0 4h,1 1\
    1 4h,1 9 4h,1 0 4h,2 0 4h,1 3 4h,1 9 4h,1 1 4h,8 1 4h,t 2j 2t,1 4 2t,u 1z 4c,8 9 4c,4m 1h 3m,2 1\
    1 3m,y 1w 2j,b 9 2j,6 c 2k,j 1l 3z,6 9 3z,6 j 2o,s q 2,2 e 2,4 m 2,55 1n v,2s 2a 4l,c 0 4l,0 6 u\
    ,2 0 u,2 7 u,1 1 u,1 t u,1 1 u,2 b u,9 9 u,1y 7 2q,2 19 2q,2 a 2q,r 1z 4r,8 2a 3t,d f k,0 1k 35,\
    7 9 t,2e 7 3l,2g x 3v,e 9 3v,6 8 d,1 18 d,1 d d,a s d,3 v 2d,2 l 2d,1 d 2d,21 6 16,1 1 16,1 17 1\
    6,3 0 16,1 1 16,1 8 16,8 9 16,6 5 15,1 1 15,1 10 15,1 1 15,1 5 15,7 9 15,6 17 4f,4 9 4f,6u o 2a,\
    7 g 1r,1 14 1r,3 s 1r,2d 0 26,f 1d 42,d 0 42,0 pl 4o,2u 32 4o,1 4 4o,b 5f 4o,218 2q q,d ut y,a 3\
    2y y,5 g6 1j,5a1 1l 1b,1c6 fs 8,7 u 2l,1 9 2l,4 1 2l,0 26 4d,1 9 4d,6 t 9,2 5 9,a 1x 1k,a 9 1k,1\
     6 1k,1 k 1k,5 i 1k,c0 1l 1x,5i 2i 2e,5 o c,2 o c,18 22 3b,4 1k 3b,7 g 3b,1s 0 43,0 0 2v,0 1 1e,\
    0 0 1v,b 6 1e,9 5bz 43,0 d1 1v,15 0 1v,0 u 43,2p 36 43,6pp 3 1q,1 6 1q,1 1 1q,1 0 1q,0 7y 1i,0 2\
     1q,f 0 1i,t 2 1i,2 0 1q,e 3 1q,8 az 2v,1s4 2y x,5 c x,3 8 x,7 9 x,2 3 x,0 3 4t,318 70 4t,3 c3 4\
    t,6 m 4t,f g 4t,f 19 4s,2 m 4s,9 37 4t,1o 6t 4t,a 12 4t,2 1p 4t,0 2 4s,0 g 4t,0 7 4s,0 1 4t,0 6 \
    4s,0 t 4t,0 3 4s,0 1o 4t,l 1x 19,3e j 4t,c j 4t,c 2e 4t,9 o 4t,3r 2c 4t,1 1y 4t,1 1 4t,2 0 4t,2 \
    1 4t,2 3 4t,1 b 4t,1 0 4t,1 6 4t,1 1s 4t,1 3 4t,2 7 4t,1 6 4t,1 r 4t,1 3 4t,1 4 4t,1 0 4t,3 6 4t\
    ,1 9f 4t,2 83 4t,2 1d 4t,0 i3 3j,f 4 3j,1 e 3j,uo u 21,6 5 21,5x 6 14,1 g 14,2 6 14,1 1 14,1 4 1\
    4,5 1p s,x 0 s,34 18 1l,3 d 1l,2 9 1l,4 1 1l,8w u 4g,h 1l 4m,5 0 4m,cw 15 2p,5y 16 2y,4 0 2y,5c \
    u 45,1 l 45,8 1 45,68 6 11,1 3 11,1 1 11,1 e 11,1 5g 2f,2 f 2f,15 23 0,4 9 0,4 1 0,lt 1v 4t,24 1\
    o 4t,5e 3 3,1 q 3,1 1 3,1 0 3,2 0 3,1 9 3,1 3 3,1 0 3,1 0 3,6 0 3,4 0 3,1 0 3,1 0 3,1 2 3,1 1 3,\
    1 0 3,2 0 3,1 0 3,1 0 3,1 0 3,1 0 3,1 1 3,1 0 3,2 3 3,1 6 3,1 3 3,1 3 3,1 0 3,1 9 3,1 g 3,5 2 3,\
    1 4 3,1 g 3,1g 1 3,7i 17 4t,4 2r 4t,c e 4t,2 e 4t,1 e 4t,1 10 4t,a 4t 4t,1k p 4t,0 0 1i,0 1 4t,d\
     17 4t,4 8 4t,7 1 4t,e 5 4t,4a rc 4t,3 g 4t,3 c 4t,3 61 4t,6 b 4t,4 0 4t,f b 4t,4 1j 4t,8 9 4t,6\
     13 4t,8 t 4t,2 b 4t,4 1 4t,e 8 4t,13 9j 4t,8 d 4t,2 c 4t,3 a 4t,3 1k 4t,1 0 4t,4 f 4t,2 b 4t,4 \
    9 4t,7 42 4t,1 2u 4t,sl wyn 1e,w 3dp 1e,2 4gd 1e,2 5rk 1e,f h9 1e,1wi f1 1e,15u 3t6 1e,5 6jt 1e,\
    f5vr 0 4t,u 2n 4t,3k 6n 4s
    """

  /// Ranges with the numbers of all scripts that use them.
  static let scriptExtensions: StaticString = """
    53 0 6+l+p+x+z+13+14+15+17+19+1e+21+28+29+36+3k,ec 0 b+s+t+21+26+4a+4g,a 0 e+21,1 2 e+21,1 0 21+\
    26,9 0 21+4a,1 0 e+21,12 0 n+p+s+19+21+36+3v+40,0 0 n+s+19+21+31+3v+40+4e,0 0 n+s+21+47,0 0 14+2\
    1+3v+3x+4a,0 0 1+n+p+s+17+19+21+31+3x+47+4e,0 0 p+z+14+17+1q+21,0 0 s+19+21+36+47,0 0 p+x+1h+21+\
    36+3x+40+47+4e,0 0 5+s+x+17+19+1h+21+36+3x+40+47,0 0 21+47,0 0 x+21+3x,0 0 n+s+21+31,0 0 n+21+40\
    ,0 0 21+3v,0 0 11+21,1 0 21+3v,0 0 s+21+4e,1 0 19+21+36+4e,f 0 n+x+1q+21+3x+47,0 0 n+x+21+3x,0 0\
     21+3x,7 0 21+3v+3x,0 0 21+3x,1 0 n+21+3x,0 0 1+n+17+21+3v+3x+4a,g 0 19,2 0 19,i 0 21+31,5 0 1+2\
    1+4e,4 c 21,4 1 p+19,7h 0 s+36,0 0 s+14,0 1 s+21,0 0 s+14,75 0 5+13+14,3m 0 3+12+2u+3e+3x+49+4p,\
    e 0 3+12+2u+3e+3x+49+4p,0 0 3+3x+49,2 0 0+3+12+2u+3e+3x+49+4p,w 0 0+3+2b+2c+33+39+3e+3q+3x,a a 3\
    +3x,a 9 3+49+4p,6 0 3+3x,2r 0 3+3e,ho 0 b+t+18+1a+1c+1w+21+2i+2q+2t+30+3l+42+46+4c,0 0 b+t+18+1a\
    +1c+1w+21+2i+2t+30+42+46+4c,h 0 b+t+v+15+16+18+1a+1c+1w+29+2i+2q+2y+30+3o+3p+3w+3z+42+46+4c,0 0 \
    b+t+v+15+16+18+1a+1b+1c+1w+23+29+2i+2q+2y+30+3o+3p+3w+3z+42+46+4c,0 9 t+v+1y+29,3a 9 b+j+3w,3a 9\
     1c+2n,3a 9 1a+1u,6u d 18+42,6q 9 1w+2q+4h,nk 9 j+2o+40,4x 0 13+14+21,144 2g 3f,1o 1 i+1f+3y+48,\
    5n 1 2k+37,1 0 2k+37,y2 0 b+t+18+1w,0 0 t,0 0 b+t+18+1w,0 0 t+18+1w,0 0 t,0 0 b+t+2t+46+4c,0 0 b\
    +t+46,0 0 t+2t+3l,0 0 b+t+2t+46,0 0 t+3l,0 0 t+1w+2i+30+42+46,0 0 t,0 1 t+3l,0 1 t,0 0 t+3l,0 0 \
    b+t,0 0 t+2t+4c,0 5 t,0 0 t+2q+2t,0 0 b+t+3l,0 0 t+2t,0 0 t,0 0 b+t+2t+3l,0 3 t,0 0 b+t+18+1w+2i\
    +2q+30+3p+46+4c+4h,0 0 t+18,0 0 t+18+1w+4h,0 1 b+t,0 0 b,0 1 t+18,0 0 2q,5g 2 19,1i 0 s+21+3x,1 \
    0 3x,fo 0 21+2k+37,v 0 0+3,a 0 l+13+14+1m+27+2z,2 0 l+19+1m+2h,42 0 t+18+21,2li 0 p+21,o 0 6+2z,\
    0 0 6+l+13+1m+1y+28+3g,a 0 x,4 0 0+3+1m,1 0 s+14,bw f 1e+43,1 0 e+1d+1e+1i+1q+2k+4q,0 0 e+1d+1e+\
    1i+1q+2k+37+4q,0 0 e+1d+1e+1i+1q,1 2 1e,0 1 e+1d+1e+1i+1q+2k+4b+4q,0 1 e+1d+1e+1i+1q+26+2k+4b+4q\
    ,0 5 e+1d+1e+1i+1q+4q,1 0 e+1d+1e+1i+1q,0 7 e+1d+1e+1i+1q+4q,0 3 e+1d+1e+1i+1q,a 3 e+1e,2 0 e+1d\
    +1e+1i+1q,0 4 1i+1q,1 0 e+1d+1e+1i+1q,4 1 1e+1i+1q,0 1 1e,2h 3 1i+1q,3 0 1i+1q,2i 0 e+1d+1e+1i+1\
    q+4q,0 0 1i+1q,43 f 1e,w 11 1e,9 0 1e+43,1c 13 1e,1k 1c 1e,f b 1e,1f 0 1e,2g o 1e,a 4 1e,2o u 1e\
    ,mls 0 s+14,40 7 1e+21,88 2 t+v+1a+1c+1u+1w+1y+29+2i+2j+2q+3l+3o+3z+4c+4h,0 2 t+v+1a+1c+1u+1w+1y\
    +29+2j+2q+3l+3o+3z+4c+4h,0 1 t+v+1a+1c+1u+1y+29+2j+3o+3z+4c,0 0 t+v+1a+1c+1u+1y+29+2j+3l+3o+3z+4\
    c,0 0 t+v+1a+1c+1u+1y+29+2j+3o+3z+4c,53 0 b+t+4h,1 0 t+42,1m 0 1p+21+2o,4g 0 h+1o,gha 1 3+2u,4y \
    0 3+49,a 0 3+49,1z 1 e+1d+1e+1i+1q,7u 4 e+1d+1e+1i+1q+4q,a 0 1i+1q,19 1 1i+1q,9s 1 q+r+25,0 0 r+\
    25,4 18 r+24+25,3 8 r+25,bk r 3+p,1km 0 2c+33,1la 0 18+42,1 0 18+42,1j 1 18+42,2hf 1 18+42,1 0 1\
    8+42,uyw 7 x,4ho h 1e,63i 1 1e
    """

  /// Ranges with the property Emoji_Component.
  static let emojiComponent: StaticString = """
    z 0,6 0,5 9,6ab 0,5x 0,17or 0,1c5y p,e3 4,14g 3,gw30 2n
    """

  /// Ranges with the property Extended_Pictographic.
  static let extendedPictographic: StaticString = """
    4p 0,4 0,68d 0,c 0,60 0,m 0,2i 5,f 1,a7 1,c 0,4m 0,p a,4 2,5j 0,6f 1,a 0,9 0,1m 3,1 4,9 0,2 0,2 \
    1,2 0,4 0,2 0,1 1,2 0,3 0,3 1,8 2,5 0,1 0,5 b,b 1,2 0,1 1,1 0,i 0,2 1,i 5,1 0,1 1,3 1,5 0,2 1,4 \
    1,b 1,5 1,2 0,5 1,1 0,1 1,k 1,5 5,1 3,2 0,4 0,2 0,2 5,1 0,2 0,1 0,1 0,6 0,3 0,6 0,a 1,f 0,2 0,4 \
    0,1 0,4 2,1 0,b 1,1c 2,9 0,e 0,e 0,ac 1,cv 2,j 1,1f 0,4 0,yi 0,c 0,gp 0,1 0,2fze 0,13 3,2s b,f 1\
    ,f 0,e 1,11 9,34 1,c 1,e 0,2 9,j 1j,r e,a 0,k 0,2 8,1 3,9 m,6 57,2 33,2 1,1 2,2 2a,2 2,1 3,5 71,\
    1 1q,b 5,1 n,7 1,2 7,c 0,2 3,2 0,4 1,d 1,2 0,8 1,9 0,5 2,c 2,8 2,2 0,1 0,4 0,6 0,3 0,6 2d,1c 1x,\
    5 7,2 g,3 0,1 5,2 c,62 11,c 3,1k 7,a 5,14 7,u 1,c 3,2 d,9 12,c 1a,1 9,1 54,2g 7,e 41,74 sd
    """

  /// Ranges with the property Regional_Indicator.
  static let regionalIndicator: StaticString = """
    2qcm p
    """
}
