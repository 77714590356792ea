package org.distill4j.samples.dictionary.wordnet;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All of WordNet: its synsets in the order of the database, and its lexicon. */
public final class WordNet {

  private final Map<SynsetId, Synset> synsets;
  private final Lexicon lexicon;

  private WordNet(Map<SynsetId, Synset> synsets, Lexicon lexicon) {
    this.synsets = Collections.unmodifiableMap(synsets);
    this.lexicon = lexicon;
  }

  /**
   * Reads WordNet 3.1 from the class path, in about a second.
   *
   * @throws DictionaryDataException when a file is missing or damaged
   */
  public static WordNet embedded() {
    return read(DatabaseFiles.onClassPath());
  }

  /**
   * Reads the database files of a folder: {@code data.*}, {@code *.exc} and {@code cntlist.rev}.
   *
   * @throws DictionaryDataException when a file is missing or damaged
   */
  public static WordNet in(Path folder) {
    return read(DatabaseFiles.in(folder));
  }

  private static WordNet read(DatabaseFiles files) {
    Map<SynsetId, Synset> synsets = new LinkedHashMap<>(1 << 18);
    for (PartOfSpeech part : PartOfSpeech.values()) {
      new DataFile(files, part).readInto(synsets);
    }
    for (PartOfSpeech part : PartOfSpeech.values()) {
      new DataFile(files, part).requireTargets(synsets);
    }
    return new WordNet(synsets, Lexicon.read(files, synsets.values()));
  }

  /** All synsets: nouns, verbs, adjectives, adverbs. */
  public Collection<Synset> synsets() {
    return synsets.values();
  }

  /** The synset with an id, which must be of this WordNet. */
  public Synset synset(SynsetId id) {
    Synset synset = synsets.get(id);
    if (synset == null) {
      throw new IllegalArgumentException("no synset has the id " + id);
    }
    return synset;
  }

  /** The words that a relation leads to: one word of the other synset, or all of its words. */
  public List<String> words(Pointer pointer) {
    List<String> words = synset(pointer.target()).words();
    return pointer.targetWord() == Pointer.ALL_WORDS
        ? words
        : List.of(words.get(pointer.targetWord()));
  }

  /** The words, their base forms and their parts of speech. */
  public Lexicon lexicon() {
    return lexicon;
  }
}
