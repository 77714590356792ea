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
   * Adds its synsets in their order.
   *
   * @throws DictionaryDataException when it is missing, or a line does not follow the format or
   *     does not begin where it says
   */
  void readInto(Map<SynsetId, Synset> synsets) {
    String text = files.read(name);
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        throw files.damaged(name, begin, "it ends too early");
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
      throw files.damaged(name, begin, "it says that it is " + synset.id());
    }
    return synset;
  }

  /**
   * Checks that its synsets' relations lead somewhere.
   *
   * @throws DictionaryDataException when one does not
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
          name, synset.id().offset(), "its relation to " + pointer.target() + " leads nowhere");
    }
  }
}
