package org.distill4j.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium, driven over its DevTools protocol: no library is needed for what tests do.
 */
final class Browser {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "DevTools listening on ";

  /** The limit of time for anything, which a busy machine may need. */
  private static final int SECONDS = 60;

  private static final int PAUSE_MILLISECONDS = 20;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private String session = "";
  private int last;

  private Browser(Process process, String address) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Receiver())
            .get(SECONDS, TimeUnit.SECONDS);
  }

  /** Returns the program, if this machine has one. */
  static Optional<Path> program() {
    String given = System.getProperty("distill4j.browser");
    List<Path> places = new ArrayList<>();
    if (given != null) {
      places.add(Path.of(given));
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      Stream.of(path.split(java.io.File.pathSeparator))
          .forEach(folder -> places.add(Path.of(folder, name)));
    }
    return places.stream().filter(Files::isExecutable).findFirst();
  }

  /** Starts a browser with an empty profile and one page. */
  static Browser start(Path program, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    Browser browser = new Browser(process, address(process));
    String target =
        browser.command("Target.createTarget", "url", "about:blank").path("targetId").asText();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    browser.session = browser.send("Target.attachToTarget", attach).path("sessionId").asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      browser.command(domain + ".enable");
    }
    return browser;
  }

  private static String address(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread drain = new Thread(() -> output.lines().forEach(it -> {}));
        drain.setDaemon(true);
        drain.start();
        return line.substring(LISTENING.length());
      }
    }
    throw new IOException("the browser ended at once");
  }

  /** Sends a command with names and values of its parameters in turn. */
  JsonNode command(String method, Object... parameters) throws Exception {
    ObjectNode values = JSON.createObjectNode();
    for (int i = 0; i < parameters.length; i += 2) {
      values.set((String) parameters[i], JSON.valueToTree(parameters[i + 1]));
    }
    return send(method, values);
  }

  private JsonNode send(String method, ObjectNode parameters) throws Exception {
    ObjectNode command = JSON.createObjectNode().put("id", ++last).put("method", method);
    command.set("params", parameters);
    if (!session.isEmpty()) {
      command.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(last, answer);
    socket.sendText(command.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode received = answer.get(SECONDS, TimeUnit.SECONDS);
    if (received.has("error")) {
      throw new IOException(method + ": " + received.get("error"));
    }
    return received.path("result");
  }

  /** Opens a page and waits until it is loaded. */
  void open(URI page) throws Exception {
    command("Page.navigate", "url", page.toString());
    await("document.readyState === 'complete' && location.protocol === 'file:'");
  }

  /** Waits until an expression is true. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!evaluate("!!(" + expression + ")").asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "after %s seconds this is not true: %s".formatted(SECONDS, expression));
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  /** Returns the value of an expression. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        command(
            "Runtime.evaluate",
            "expression",
            expression,
            "returnByValue",
            true,
            "awaitPromise",
            true);
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** Presses a key in the element that has the focus. */
  void press(String key, int code) throws Exception {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      command(
          "Input.dispatchKeyEvent",
          "type",
          type,
          "key",
          key,
          "code",
          key,
          "windowsVirtualKeyCode",
          code);
    }
  }

  /** Moves the mouse to a place of the window. */
  void moveTo(double x, double y) throws Exception {
    command("Input.dispatchMouseEvent", "type", "mouseMoved", "x", x, "y", y);
  }

  /** Sets the size of the window. */
  void resize(int width, int height) throws Exception {
    command(
        "Emulation.setDeviceMetricsOverride",
        "width",
        width,
        "height",
        height,
        "deviceScaleFactor",
        1,
        "mobile",
        width < 600);
  }

  /** Returns all events of a method so far. */
  List<JsonNode> events(String method) {
    return events.stream()
        .filter(event -> event.path("method").asText().equals(method))
        .map(event -> event.path("params"))
        .toList();
  }

  /** Ends the browser. */
  void end() throws Exception {
    try {
      session = "";
      command("Browser.close");
    } finally {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** Collects answers and events. */
  private final class Receiver implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        receive(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void receive(String message) {
      try {
        JsonNode json = JSON.readTree(message);
        if (json.has("id")) {
          answers.remove(json.get("id").asInt()).complete(json);
        } else {
          events.add(json);
        }
      } catch (IOException e) {
        events.add(JSON.createObjectNode().put("method", "unreadable").put("params", message));
      }
    }
  }
}
