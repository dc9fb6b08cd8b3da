declare module '*.json?class' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
declare module '*.json?late' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
declare module '*.json?learn' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
declare module '*.json?lesson' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
declare module '*.json?model' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
