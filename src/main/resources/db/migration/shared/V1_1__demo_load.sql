-- Which module's sample data this database has; empty outside the demo.
CREATE TABLE IF NOT EXISTS demo_load (
    name VARCHAR(80) NOT NULL PRIMARY KEY
);
