package org.distill4j.samples.video.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;

/** A file of questions or answers, in JSON or as a table. */
record QuestionFile(Path path) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CsvMapper CSV = new CsvMapper();

  /** Reads the objects of a JSON array. */
  List<JsonRecord> objects() throws IOException {
    JsonNode root;
    try (BufferedReader reader = open()) {
      root = JSON.readTree(reader);
    } catch (JacksonException e) {
      throw damaged("JSON", e);
    } catch (MalformedInputException e) {
      throw notUtf8(e);
    }
    if (!root.isArray() || root.isEmpty()) {
      throw error("holds no list of records", "it must be a JSON array of objects");
    }
    List<JsonRecord> records = new ArrayList<>();
    for (JsonNode node : root) {
      records.add(new JsonRecord(this, records.size(), node));
    }
    return records;
  }

  /**
   * Reads the rows of a table with a header.
   *
   * @param columns the columns that need a value in every row
   */
  List<Map<String, String>> rows(char separator, List<String> columns) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
    List<Map<String, String>> rows = new ArrayList<>();
    try (BufferedReader reader = open();
        MappingIterator<Map<String, String>> parsed =
            CSV.readerForMapOf(String.class).with(schema).readValues(reader)) {
      while (parsed.hasNextValue()) {
        int line = parsed.getCurrentLocation().getLineNr();
        Map<String, String> row = parsed.nextValue();
        requireColumns(columns, row, line);
        rows.add(row);
      }
    } catch (JacksonException e) {
      throw damaged("a table", e);
    } catch (MalformedInputException e) {
      throw notUtf8(e);
    }
    if (rows.isEmpty()) {
      throw error("holds no record", "it must have a header and a line for each question");
    }
    return rows;
  }

  private void requireColumns(List<String> columns, Map<String, String> row, int line)
      throws IOException {
    for (String column : columns) {
      if (row.getOrDefault(column, "").isBlank()) {
        throw error(
            "line %d has no value of '%s' but of %s".formatted(line, column, row.keySet()),
            "every line needs " + columns);
      }
    }
  }

  private BufferedReader open() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw error("there is no such file", "check the folder and the split, or fetch the data");
    }
    return Files.newBufferedReader(path, StandardCharsets.UTF_8);
  }

  /** Returns an error about a record or the whole file. */
  DataFileException error(String problem, String remedy) {
    return new DataFileException(path, problem, remedy);
  }

  private DataFileException damaged(String format, JacksonException cause) {
    JsonLocation at = cause.getLocation();
    String place =
        at == null ? "" : "at line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    return new DataFileException(
        path,
        "is not valid %s (%s%s)".formatted(format, place, cause.getOriginalMessage()),
        "it is truncated or damaged: fetch it again",
        cause);
  }

  private DataFileException notUtf8(IOException cause) {
    return new DataFileException(path, "is not encoded as UTF-8", "convert it", cause);
  }
}
