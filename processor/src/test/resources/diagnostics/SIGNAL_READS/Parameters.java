package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External
interface Encoder {
  @Input(shape = "pieces") Tokens text();
  @Signal(shape = "12") Features sentence(Tokens text); // expect: The signal 'sentence' has parameters
}
