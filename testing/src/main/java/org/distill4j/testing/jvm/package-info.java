/** Programs of tests in a JVM of their own. */
package org.distill4j.testing.jvm;
