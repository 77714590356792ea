/** Training of networks, and complete distillations: teachers, signals, student. */
package org.distill4j.runtime.training;
