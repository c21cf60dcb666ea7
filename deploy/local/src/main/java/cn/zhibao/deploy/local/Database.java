package cn.zhibao.deploy.local;

/**
 * A database of the local server and the login that owns it.
 *
 * @param host address of the server
 * @param port port of the server
 * @param name name of the database
 * @param user role that owns it
 * @param password password of that role
 */
public record Database(String host, int port, String name, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** For the reactive client, which takes the login apart from the address. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + name;
    }
}
