package org.distill4j.samples.dictionary.wordnet;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The WordNet database: its synsets in the order of the files, and its lexicon. */
public final class WordNet {

  private static SoftReference<WordNet> kept = new SoftReference<>(null);

  private final Map<SynsetId, Synset> synsets;
  private final Lexicon lexicon;

  private WordNet(Map<SynsetId, Synset> synsets, Lexicon lexicon) {
    this.synsets = Collections.unmodifiableMap(synsets);
    this.lexicon = lexicon;
  }

  /**
   * Returns WordNet 3.1 from the class path. Reading it takes about a second; while there is memory
   * for it, it is kept for the next call.
   *
   * @throws DictionaryDataException if a file is missing or damaged
   */
  public static synchronized WordNet embedded() {
    WordNet wordNet = kept.get();
    if (wordNet == null) {
      wordNet = read(DatabaseFiles.onClassPath());
      kept = new SoftReference<>(wordNet);
    }
    return wordNet;
  }

  /**
   * Reads the database files of a folder: {@code data.*}, {@code *.exc} and {@code cntlist.rev}.
   *
   * @throws DictionaryDataException if a file is missing or damaged
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

  /** Returns all synsets: nouns, verbs, adjectives, adverbs. */
  public Collection<Synset> synsets() {
    return synsets.values();
  }

  /** Returns the synset with an id, which must exist. */
  public Synset synset(SynsetId id) {
    Synset synset = synsets.get(id);
    if (synset == null) {
      throw new IllegalArgumentException("Unknown synset id " + id);
    }
    return synset;
  }

  /** Returns the target words of a relation: one word or all words of the target synset. */
  public List<String> words(Pointer pointer) {
    List<String> words = synset(pointer.target()).words();
    return pointer.targetWord() == Pointer.ALL_WORDS
        ? words
        : List.of(words.get(pointer.targetWord()));
  }

  /** Returns the lexicon: words, their base forms and parts of speech. */
  public Lexicon lexicon() {
    return lexicon;
  }
}
