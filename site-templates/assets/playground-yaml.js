// YAML for a person's answers: whatever they are, it reads back as the same texts.

const isPlain = (text) => /^[A-Za-z][A-Za-z0-9 ,'()/-]*$/.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text)
  && !/ $/.test(text);

/** JSON strings are YAML strings, but for what YAML does not let stand. */
const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Lines as they are, where nothing in them means something else. */
const canBeBlock = (text) => /^[^\s]/.test(text) && !/[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(text)
  && !/[ \n]$/.test(text) && text.includes("\n");

/** A text as a scalar, its further lines below an indentation. */
export const scalar = (text, indentation = "  ") => {
  if (canBeBlock(text)) {
    return `|-\n${text.split("\n").map((line) => line ? indentation + line : "").join("\n")}`;
  }
  return isPlain(text) ? text : quoted(text);
};
