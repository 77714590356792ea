package org.distill4j.samples.dictionary.wordnet;

import java.util.Map;

/** The file with the synsets of one part of speech. */
final class DataFile {

  private final DatabaseFiles files;
  private final PartOfSpeech part;
  private final String name;

  DataFile(DatabaseFiles files, PartOfSpeech part) {
    this.files = files;
    this.part = part;
    this.name = "data." + part.file();
  }

  /**
   * Adds the synsets of the file in their order.
   *
   * @throws DictionaryDataException if the file is missing, or a line does not follow the format or
   *     begins at another offset than it states
   */
  void readInto(Map<SynsetId, Synset> synsets) {
    String text = files.read(name);
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        throw files.damaged(name, begin, "unexpected end of file");
      }
      boolean licence = text.startsWith("  ", begin);
      if (!licence) {
        Synset synset = parse(text.substring(begin, end), begin);
        synsets.put(synset.id(), synset);
      }
      begin = end + 1;
    }
  }

  private Synset parse(String line, int begin) {
    Synset synset;
    try {
      synset = SynsetParser.parse(line);
    } catch (IllegalArgumentException e) {
      throw files.damaged(name, begin, e.getMessage());
    }
    if (!synset.id().equals(new SynsetId(part, begin))) {
      throw files.damaged(name, begin, "it states the id " + synset.id());
    }
    return synset;
  }

  /**
   * Checks that the targets of all relations exist.
   *
   * @throws DictionaryDataException if one does not
   */
  void requireTargets(Map<SynsetId, Synset> synsets) {
    for (Synset synset : synsets.values()) {
      if (synset.id().partOfSpeech() == part) {
        synset.pointers().forEach(pointer -> requireTarget(synset, pointer, synsets));
      }
    }
  }

  private void requireTarget(Synset synset, Pointer pointer, Map<SynsetId, Synset> synsets) {
    Synset target = synsets.get(pointer.target());
    if (target == null || pointer.targetWord() >= target.words().size()) {
      throw files.damaged(
          name,
          synset.id().offset(),
          "the target " + pointer.target() + " of a relation does not exist");
    }
  }
}
