package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer extends Base { // expect: 'Answerer' depends on 'Base', whose class file refers to 'examples.GoneKind', which does not exist.
  @Logits(classes = "10") Scores answer(@From("video") Features video);
}
