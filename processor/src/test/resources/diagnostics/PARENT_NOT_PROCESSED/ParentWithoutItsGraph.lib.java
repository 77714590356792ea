package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
public interface Base {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(@From("video") Features read);
}
