/** Networks that write, and a student that learns on what it writes itself. */
package org.distill4j.examples.writing;
