package org.distill4j.runtime.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;

/** Reads comma-separated values. */
final class CsvTableReader implements TableReader {

  private static final int LONGEST_FIELD = 64 << 20;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final TableInput input;
  private final MarkedReader text;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private List<String> columns = List.of();
  private long number;
  private long line = 1;

  private CsvTableReader(TableInput input, MarkedReader text, char separator) {
    this.input = input;
    this.text = text;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(text);
    this.records = reader.iterator();
  }

  static CsvTableReader open(TableInput input) throws IOException {
    MarkedReader text = (MarkedReader) input.open();
    try {
      CsvTableReader reader = new CsvTableReader(input, text, separator(text.peek()));
      reader.readHeader();
      return reader;
    } catch (IOException e) {
      text.close();
      throw input.problem(e, "the header");
    }
  }

  private static char separator(String header) {
    char best = SEPARATORS.get(0);
    for (char candidate : SEPARATORS) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private void readHeader() throws IOException {
    CsvRecord header = read("the header").orElseThrow(input::empty);
    columns = header.getFields().stream().map(String::strip).toList();
    Set<String> distinct = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      if (name.indexOf('\0') >= 0) {
        throw input.binary("the header");
      }
      if (name.isEmpty()) {
        throw new DataFileException(
            input.file(),
            "the header has no name for column %s".formatted(i + 1),
            "give each column a name in the first line");
      }
      if (!distinct.add(name)) {
        throw new DataFileException(
            input.file(),
            "the header has the column '%s' twice".formatted(name),
            "give the columns different names");
      }
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<TableRecord> next() throws IOException {
    String place = "record " + (number + 1);
    Optional<CsvRecord> read = read(place);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    number++;
    CsvRecord record = read.get();
    line = record.getStartingLineNumber();
    TableRecord empty = new TableRecord(input.file(), place(), Map.of());
    requireClosed(record, empty);
    if (record.getFieldCount() != columns.size()) {
      throw empty.problem(
          "has %s fields, but the header has %s".formatted(record.getFieldCount(), columns.size()),
          "put values with a separator or a line break in quotation marks");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String field = record.getField(i);
      if (field.indexOf('\0') >= 0) {
        throw input.binary(place());
      }
      values.put(columns.get(i), field);
    }
    return Optional.of(new TableRecord(input.file(), place(), values));
  }

  private String place() {
    return "record %s (line %s)".formatted(number, line);
  }

  /** Refuses a last record whose quotation marks are not closed, which swallows the others. */
  private void requireClosed(CsvRecord record, TableRecord place) throws IOException {
    String last = record.getField(record.getFieldCount() - 1);
    if (text.isInQuotes() && last.indexOf('\n') >= 0 && !records.hasNext()) {
      throw place.problem(
          "begins a text in quotation marks that does not end", "close it with a quotation mark");
    }
  }

  private Optional<CsvRecord> read(String place) throws IOException {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw input.problem(e.getCause(), place);
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException cause) {
        throw input.problem(cause, place);
      }
      throw new DataFileException(
          input.file(),
          "%s (after line %s) is malformed: %s".formatted(place, line, message(e)),
          "double quotation marks inside of a text in quotation marks, and close each text",
          e);
    }
  }

  private static String message(CsvParseException error) {
    Throwable told = error.getCause() == null ? error : error.getCause();
    return String.valueOf(told.getMessage());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
