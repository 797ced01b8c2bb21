package org.entente;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every module below this package. */
@SpringBootApplication
public class NodeApplication {}
