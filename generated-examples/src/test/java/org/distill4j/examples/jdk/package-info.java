/** The examples on a newer JDK than the one that runs the tests. */
package org.distill4j.examples.jdk;
